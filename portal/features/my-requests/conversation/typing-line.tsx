import type { Typist } from '@holdfast/stream-client/stream-client.ts'
import { useTranslation } from 'react-i18next'
import { firstName } from '../../../components/own-requests/standing.ts'
import { useFormat } from '../../../lib/format.ts'

const delays = ['0ms', '160ms', '320ms'] as const

/** Who is writing now; its place is always there, so that nothing jumps. */
export function TypingLine({ typists }: { typists: readonly Typist[] }) {
  const { t } = useTranslation('my-requests')
  const format = useFormat()
  const names = format.list(typists.slice(0, 2).map(({ person }) => firstName(person.name)))
  return (
    <div aria-live="polite" className="flex h-5 items-center gap-2.5 text-small text-muted-foreground">
      {typists.length > 0 && (
        <>
          <span aria-hidden className="flex w-7 justify-center gap-1">
            {delays.map((delay) => (
              <span
                key={delay}
                style={{ animationDelay: delay }}
                className="size-1 animate-pulse rounded-full bg-primary"
              />
            ))}
          </span>
          {t('talk.typing', { names, count: typists.length })}
        </>
      )}
    </div>
  )
}
