import type { ImportedHolidays } from '@holdfast/contracts/calendars/import-holidays.ts'
import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/** What of the file is no holiday, with its line and why, for who misses something. */
export function ImportLeftOut({ found: { outside, skipped, skippedCount, from, to } }: { found: ImportedHolidays }) {
  const { t } = useTranslation('admin-calendars')
  if (outside === 0 && skippedCount === 0) return null
  return (
    <div className="grid gap-1 border-t pt-3 text-small text-muted-foreground">
      {outside > 0 && <p>{t('import.outside', { count: outside, from: from.slice(0, 4), to: to.slice(0, 4) })}</p>}
      {skippedCount > 0 && (
        <details className="group">
          <summary className="flex cursor-pointer items-center gap-1">
            <ChevronDown
              aria-hidden
              className="size-3.5 -rotate-90 group-open:rotate-0 rtl:rotate-90 rtl:group-open:rotate-0"
            />
            {t('import.skipped', { count: skippedCount })}
          </summary>
          <ul className="grid gap-0.5 ps-5 pt-1">
            {skipped.map(({ line, name, reason }) => (
              <li key={line} className="flex gap-2">
                <span className="flex-none tabular-nums">{t('import.line', { line })}</span>
                <bdi className="min-w-0 truncate">{name}</bdi>
                <span className="ms-auto flex-none">{t(`import.reason.${reason}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
