/** The first place of a row: what is going on with it, and the box by which it is chosen. */
import { Check, CircleAlert, RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Row } from '../list/row-store.ts'

interface RowStateProps {
  readonly row: Row
  readonly onToggle: (extend: boolean) => void
}

export function RowState({ row, onToggle }: RowStateProps) {
  const { t } = useTranslation('queue')
  if (row.isSaving) {
    return (
      <span className="grid place-items-center" title={t('row.saving')}>
        <RefreshCw aria-hidden className="size-3.5 animate-spin text-muted-foreground motion-reduce:animate-none" />
        <span className="sr-only">{t('row.saving')}</span>
      </span>
    )
  }
  return (
    <span className="relative grid size-3.5 place-items-center">
      <input
        type="checkbox"
        tabIndex={-1}
        checked={row.isSelected}
        aria-label={t('row.select', { number: row.shown.number })}
        onChange={() => undefined}
        onClick={(event) => {
          event.stopPropagation()
          onToggle(event.shiftKey)
        }}
        className={box}
      />
      <Check
        aria-hidden
        className="pointer-events-none absolute hidden size-2.5 stroke-2 text-primary-foreground peer-checked:block"
      />
      {row.refusal ? (
        <CircleAlert
          aria-hidden
          className="pointer-events-none absolute size-3.5 text-sla-late group-hover/row:hidden"
        />
      ) : row.isFresh && !row.isSelected ? (
        <span className="pointer-events-none absolute size-1.5 rounded-full bg-primary group-hover/row:hidden">
          <span className="sr-only">{t('row.fresh')}</span>
        </span>
      ) : null}
    </span>
  )
}

/** Drawn only where it is wanted: under the pointer, at the focus, and once chosen. Hit within 24 px. */
const box =
  'peer size-3.5 cursor-pointer appearance-none rounded-sm border border-input bg-card opacity-0 ' +
  'before:absolute before:-inset-[5px] checked:border-primary checked:bg-primary checked:opacity-100 ' +
  'group-hover/row:opacity-100 ' +
  'group-focus-visible/row:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100'
