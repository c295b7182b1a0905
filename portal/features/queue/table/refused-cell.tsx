import { useTranslation } from 'react-i18next'
import { describeProblem } from '../../../lib/describe-problem.ts'
import { Button } from '../../../ui/button.tsx'
import { Hint } from '../../../ui/tooltip.tsx'
import type { QueueList } from '../list/queue-list.ts'
import type { Refusal } from '../list/row-store.ts'
import { cellRole } from './roles.ts'

/** A change that was not taken: why, and once more. */
export function RefusedCell({ id, refusal, list }: { id: string; refusal: Refusal; list: QueueList }) {
  const { t } = useTranslation('queue')
  const { title, detail } = describeProblem(refusal.error)
  const why = detail === undefined ? title : `${title}. ${detail}`
  return (
    <div {...cellRole} className="relative flex justify-end">
      <span role="alert" className="sr-only">
        {t('row.refused', { why })}
      </span>
      <Hint label={why}>
        <Button
          variant="link"
          size="sm"
          onClick={(event) => {
            event.stopPropagation()
            if (refusal.retry) refusal.retry()
            else list.rows.refuse(id, null)
          }}
        >
          {refusal.retry ? t('row.retry') : t('row.dismiss')}
        </Button>
      </Hint>
    </div>
  )
}
