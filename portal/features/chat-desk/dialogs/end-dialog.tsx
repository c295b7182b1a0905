import type { ChatSession } from '@holdfast/contracts/chat/session.ts'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../../components/states.tsx'
import { newKey } from '../../../lib/api/client.ts'
import { useDraft } from '../../../lib/drafts.ts'
import { toast } from '../../../lib/toast.ts'
import { Button } from '../../../ui/button.tsx'
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
import { RadioGroup, RadioGroupItem } from '../../../ui/radio-group.tsx'
import { endChat, resolveChat } from '../api/actions.ts'
import { ResolutionFields } from './resolution-fields.tsx'

interface EndDialogProps {
  readonly session: ChatSession
  /** The chat has ended; its request is to be resolved. */
  readonly isOver: boolean
  onClose(): void
  onDone(): void
}

type Way = 'keep' | 'resolve'

/** Who ends a chat says what becomes of its request. */
export function EndDialog({ session, isOver, onClose, onDone }: EndDialogProps) {
  const { t } = useTranslation('chat-desk')
  const { id, requestId, number, visitor } = session
  const key = useRef(newKey())
  const draft = useDraft(`resolve.${requestId}`)
  const [way, setWay] = useState<Way>(isOver ? 'resolve' : 'keep')
  const [code, setCode] = useState('')
  const [isTried, setTried] = useState(false)
  const [isPending, setPending] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const text = draft.text.trim()
  const isReady = way === 'keep' || (code !== '' && text !== '')

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isReady || isPending) return
    setPending(true)
    setProblem(null)
    try {
      if (way === 'keep') await endChat(id)
      else await resolveChat(requestId, { code, text }, key.current)
      if (way === 'resolve') draft.clear()
      toast(t(way === 'keep' ? 'end.ended' : 'end.resolved', { visitor: visitor.name, number }))
      onDone()
      onClose()
    } catch (error) {
      setProblem(error)
      // What was refused would be refused again under its key.
      key.current = newKey()
      setPending(false)
    }
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent>
        <form onSubmit={(event) => void submit(event)} className="contents">
          <DialogHeader>
            <DialogTitle>{t(isOver ? 'end.resolveTitle' : 'end.title', { visitor: visitor.name, number })}</DialogTitle>
            <DialogDescription>{t(isOver ? 'end.resolveHint' : 'end.hint', { number })}</DialogDescription>
          </DialogHeader>
          <DialogBody className="grid gap-4 pb-1">
            {problem !== null && <ErrorState inline error={problem} />}
            {!isOver && (
              <RadioGroup value={way} onValueChange={(value) => setWay(value as Way)} aria-label={t('end.what')}>
                <WayChoice value="keep" title={t('end.keep')} hint={t('end.keepHint', { number })} />
                <WayChoice value="resolve" title={t('end.resolve')} hint={t('end.resolveHint')} />
              </RadioGroup>
            )}
            {way === 'resolve' && (
              <ResolutionFields code={code} onCode={setCode} text={draft.text} onText={draft.set} isTried={isTried} />
            )}
          </DialogBody>
          <DialogFooter>
            <DialogClose asChild>
              <Button variant="outline" size="lg">
                {t('common:cancel')}
              </Button>
            </DialogClose>
            <Button type="submit" size="lg" pending={isPending}>
              {t(way === 'keep' ? 'end.submit' : isOver ? 'end.submitResolve' : 'end.submitBoth')}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}

function WayChoice({ value, title, hint }: { value: Way; title: string; hint: string }) {
  const id = `end-${value}`
  return (
    <div className="flex items-start gap-2.5">
      <RadioGroupItem value={value} id={id} className="mt-[3px]" aria-describedby={`${id}-hint`} />
      <div>
        <Label htmlFor={id}>{title}</Label>
        <p id={`${id}-hint`} className="text-small text-muted-foreground">
          {hint}
        </p>
      </div>
    </div>
  )
}
