import { useTranslation } from 'react-i18next'
import { useCell } from '../../../lib/conversation/cell.ts'
import { useFormat } from '../../../lib/format.ts'
import { useRequestPage } from '../request-page-context.ts'

/** Who is writing now. Its room is always there, so nothing moves when somebody begins. */
export function TypingLine() {
  const { t } = useTranslation('request')
  const format = useFormat()
  const typists = useCell(useRequestPage().typists)
  const names = format.list(typists.map(({ person }) => person.name))
  const isNote = typists.length > 0 && typists.every(({ internal }) => internal)
  return (
    <p aria-live="polite" className="flex h-6 items-center gap-3 px-3 text-small text-muted-foreground">
      {typists.length > 0 && (
        <>
          <span aria-hidden className="flex w-7 justify-center gap-1">
            {[0, 1, 2].map((dot) => (
              <span
                key={dot}
                className="size-1 animate-pulse rounded-full bg-primary"
                style={{ animationDelay: `${dot * 200}ms`, animationDuration: '1.2s' }}
              />
            ))}
          </span>
          <span className="truncate">{t(isNote ? 'typingNote' : 'typing', { names, count: typists.length })}</span>
        </>
      )}
    </p>
  )
}
