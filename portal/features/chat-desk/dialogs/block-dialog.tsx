import type { ChatSession } from '@holdfast/contracts/chat/session.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../../components/states.tsx'
import { serverNow } from '../../../lib/clock.ts'
import { toast } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import {
  Dialog,
  DialogBody,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '../../../ui/dialog.tsx'
import { Label } from '../../../ui/label.tsx'
import { NativeSelect } from '../../../ui/native-select.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { blockVisitor } from '../api/actions.ts'

const spans = ['day', 'week', 'month', 'ever'] as const
type Span = (typeof spans)[number]
const days: Record<Exclude<Span, 'ever'>, number> = { day: 1, week: 7, month: 30 }

/** Keeps a visitor out: their open chats end at once. It can be lifted again. */
export function BlockDialog({ session, onClose }: { session: ChatSession; onClose: () => void }) {
  const { t } = useTranslation('chat-desk')
  const { visitor } = session
  const [reason, setReason] = useState('')
  const [byEmail, setByEmail] = useState(true)
  const [byAddress, setByAddress] = useState(false)
  const [span, setSpan] = useState<Span>('ever')
  const [isTried, setTried] = useState(false)
  const [isPending, setPending] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const missing = { reason: reason.trim() === '', by: !byEmail && !byAddress }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (missing.reason || missing.by || isPending) return
    setPending(true)
    setProblem(null)
    const until = span === 'ever' ? null : new Date(serverNow() + days[span] * 86_400_000).toISOString()
    try {
      await blockVisitor({ sessionId: session.id, email: byEmail, address: byAddress, reason: reason.trim(), until })
      toast(t('block.done', { visitor: visitor.name }))
      onClose()
    } catch (error) {
      setProblem(error)
      setPending(false)
    }
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent>
        <form onSubmit={(event) => void submit(event)} className="contents">
          <DialogHeader>
            <DialogTitle>{t('block.title', { visitor: visitor.name })}</DialogTitle>
            <DialogDescription>{t('block.hint')}</DialogDescription>
          </DialogHeader>
          <DialogBody className="grid gap-3 pb-1">
            {problem !== null && <ErrorState inline error={problem} />}
            <div className="grid gap-1.5">
              <Label htmlFor="block-reason">{t('block.reason')}</Label>
              <Textarea
                id="block-reason"
                value={reason}
                maxLength={500}
                aria-invalid={isTried && missing.reason}
                aria-describedby="block-said"
                onChange={(event) => setReason(event.target.value)}
              />
            </div>
            <fieldset className="grid gap-2">
              <legend className="mb-1.5 font-medium">{t('block.by')}</legend>
              <Choice
                id="block-email"
                checked={byEmail}
                onChange={setByEmail}
                label={t('block.byEmail', { email: visitor.email })}
              />
              <Choice
                id="block-address"
                checked={byAddress}
                onChange={setByAddress}
                label={t('block.byAddress')}
                hint={t('block.byAddressHint')}
              />
            </fieldset>
            <div className="grid gap-1.5">
              <Label htmlFor="block-until">{t('block.until')}</Label>
              <NativeSelect id="block-until" value={span} onChange={(event) => setSpan(event.target.value as Span)}>
                {spans.map((one) => (
                  <option key={one} value={one}>
                    {t(`block.span.${one}`)}
                  </option>
                ))}
              </NativeSelect>
            </div>
            <p id="block-said" role="status" className="min-h-4 text-small text-destructive">
              {isTried && missing.reason && t('block.reasonMissing')}
              {isTried && !missing.reason && missing.by && t('block.byMissing')}
            </p>
          </DialogBody>
          <DialogFooter>
            <DialogClose asChild>
              <Button variant="outline" size="lg">
                {t('common:cancel')}
              </Button>
            </DialogClose>
            <Button type="submit" size="lg" variant="destructive" pending={isPending}>
              {t('block.submit')}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}

interface ChoiceProps {
  readonly id: string
  readonly checked: boolean
  onChange(checked: boolean): void
  readonly label: string
  readonly hint?: string
}

function Choice({ id, checked, onChange, label, hint }: ChoiceProps) {
  return (
    <div className="flex items-start gap-2.5">
      <Checkbox id={id} className="mt-[3px]" checked={checked} onCheckedChange={(value) => onChange(value === true)} />
      <div>
        <Label htmlFor={id} className="wrap-anywhere">
          {label}
        </Label>
        {hint && <p className="text-small text-muted-foreground">{hint}</p>}
      </div>
    </div>
  )
}
