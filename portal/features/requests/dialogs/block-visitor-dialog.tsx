import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, unwrap } from '../../../lib/api/client.ts'
import { describeProblem, type ProblemWords } from '../../../lib/describe-problem.ts'
import { toast } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '../../../ui/dialog.tsx'
import { Input } from '../../../ui/input.tsx'
import { Label } from '../../../ui/label.tsx'
import { useChat } from '../api/use-chat.ts'
import { useRequestPage } from '../request-page-context.ts'
import type { DialogProps } from './dialogs.tsx'
import { ProblemNote } from './problem-note.tsx'

/** Keeps a visitor out: by the address they typed, by where they came from, or both. */
export function BlockVisitorDialog({ onClose }: DialogProps<'blockVisitor'>) {
  const { t } = useTranslation('request')
  const { requestId } = useRequestPage()
  const chat = useChat(requestId, true)
  const [email, setEmail] = useState(true)
  const [address, setAddress] = useState(false)
  const [reason, setReason] = useState('')
  const [isPending, setPending] = useState(false)
  const [problem, setProblem] = useState<ProblemWords | null>(null)
  const wrong = !email && !address ? 'nobody' : reason.trim() === '' ? 'noReason' : null
  const block = async () => {
    if (wrong || !chat) return
    setPending(true)
    try {
      await unwrap(
        api.POST('/api/v1/visitor-blocks', { body: { sessionId: chat.id, email, address, reason: reason.trim() } }),
      )
      toast(t('blockVisitor.done', { name: chat.visitor.name }))
      onClose()
    } catch (error) {
      setProblem(describeProblem(error))
      setPending(false)
    }
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent>
        <form
          className="contents"
          onSubmit={(event) => {
            event.preventDefault()
            void block()
          }}
        >
          <DialogHeader>
            <DialogTitle>{t('blockVisitor.title', { name: chat?.visitor.name ?? '' })}</DialogTitle>
            <DialogDescription>{t('blockVisitor.description')}</DialogDescription>
          </DialogHeader>
          <DialogBody className="grid gap-3">
            <Choice
              label={t('blockVisitor.byEmail', { email: chat?.visitor.email ?? '' })}
              checked={email}
              onChange={setEmail}
            />
            <Choice
              label={t('blockVisitor.byAddress')}
              hint={t('blockVisitor.byAddressHint')}
              checked={address}
              onChange={setAddress}
            />
            <div className="grid gap-1.5">
              <Label htmlFor="block-reason">{t('reason')}</Label>
              <Input
                id="block-reason"
                dir="auto"
                autoFocus
                maxLength={500}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </div>
            <ProblemNote problem={problem && { ...problem, fields: {} }} />
          </DialogBody>
          <DialogFooter>
            {wrong && <span className="me-auto text-small text-muted-foreground">{t(`blockVisitor.${wrong}`)}</span>}
            <Button variant="outline" size="lg" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" size="lg" variant="destructive" disabled={wrong !== null} pending={isPending}>
              {t('blockVisitor.submit')}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}

function Choice({
  label,
  hint,
  checked,
  onChange,
}: {
  label: string
  hint?: string
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  return (
    <Label className="flex items-start gap-2.5 font-normal">
      <Checkbox checked={checked} onCheckedChange={(value) => onChange(value === true)} className="mt-0.5" />
      <span>
        {label}
        {hint && <span className="block text-small text-muted-foreground">{hint}</span>}
      </span>
    </Label>
  )
}
