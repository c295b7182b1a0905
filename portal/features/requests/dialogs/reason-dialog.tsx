import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '../../../ui/dialog.tsx'
import { Label } from '../../../ui/label.tsx'
import { Textarea } from '../../../ui/textarea.tsx'
import { useRequest } from '../request-page-context.ts'
import type { DialogProps } from './dialogs.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useDialogChange } from './use-dialog-change.ts'

export function ReopenDialog({ onClose }: DialogProps<'reopen'>) {
  return <ReasonDialog type="reopen" onClose={onClose} />
}

export function CancelDialog({ onClose }: DialogProps<'cancel'>) {
  return <ReasonDialog type="cancel" onClose={onClose} />
}

const longest = 5_000

/** Work begins again, or ends without a result: with a reason for whoever reads the history. */
function ReasonDialog({ type, onClose }: { type: 'reopen' | 'cancel'; onClose: () => void }) {
  const { t } = useTranslation('request')
  const { number, title } = useRequest()
  const [reason, setReason] = useState('')
  const { run, isPending, problem } = useDialogChange(onClose)
  const submit = () => {
    const words = reason.trim()
    void run({ type, ...(words !== '' && { reason: words }) })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
    event.preventDefault()
    submit()
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent onKeyDown={onKeyDown}>
        <DialogHeader>
          <DialogTitle>{t(`${type}Dialog.title`, { number })}</DialogTitle>
          <DialogDescription dir="auto">{title}</DialogDescription>
        </DialogHeader>
        <DialogBody className="grid gap-3">
          <p>{t(`${type}Dialog.description`)}</p>
          <div className="grid gap-1.5">
            <Label htmlFor="reason">{t('reason')}</Label>
            <Textarea
              id="reason"
              autoFocus
              value={reason}
              maxLength={longest}
              onChange={(event) => setReason(event.target.value)}
            />
            <p className="text-small text-muted-foreground">{t('reasonHint')}</p>
          </div>
          <ProblemNote problem={problem} />
        </DialogBody>
        <DialogFooter>
          <Button variant="outline" size="lg" onClick={onClose}>
            {t(`${type}Dialog.keep`)}
          </Button>
          <Button
            size="lg"
            variant={type === 'cancel' ? 'destructive' : 'default'}
            pending={isPending}
            onClick={submit}
          >
            {t(`${type}Dialog.submit`)}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
