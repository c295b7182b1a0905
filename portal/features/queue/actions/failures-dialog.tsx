import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { RequestNumber } from '../../../components/requests/request-number.tsx'
import { describeProblem } from '../../../lib/describe-problem.ts'
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
import type { QueueList } from '../list/queue-list.ts'
import type { Failures } from './bulk-state.ts'

interface FailuresDialogProps {
  readonly list: QueueList
  readonly failures: Failures
  readonly onClose: () => void
}

/** What a change of many did not do, and why not: one by one, with a way to try those again. */
export function FailuresDialog({ list, failures, onClose }: FailuresDialogProps) {
  const { t } = useTranslation(['queue', 'common'])
  const count = failures.items.length
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{t('failures.title', { count })}</DialogTitle>
          <DialogDescription>{t('failures.description')}</DialogDescription>
        </DialogHeader>
        <DialogBody>
          <ul className="grid max-h-80 gap-px">
            {failures.items.map(({ id, error }) => {
              const { title, detail } = describeProblem(error)
              const request = list.rows.get(id)?.request
              return (
                <li
                  key={id}
                  className="grid grid-cols-[14px_64px_minmax(0,1fr)] gap-x-2 border-b border-border/60 py-2 last:border-0"
                >
                  <CircleAlert aria-hidden className="mt-0.5 size-3.5 text-sla-late" />
                  <RequestNumber number={request?.number ?? ''} className="mt-0.5" />
                  <span className="min-w-0">
                    <bdi className="block truncate font-medium">{request?.title}</bdi>
                    <span className="block text-small text-muted-foreground">{detail ?? title}</span>
                  </span>
                </li>
              )
            })}
          </ul>
        </DialogBody>
        <DialogFooter>
          <Button variant="outline" size="lg" onClick={onClose}>
            {t('common:close')}
          </Button>
          <Button
            size="lg"
            onClick={() => {
              onClose()
              failures.retry()
            }}
          >
            {t('failures.retry', { count })}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
