import { useTranslation } from 'react-i18next'
import { useCell } from '../../../lib/conversation/cell.ts'
import { useFormat } from '../../../lib/format.ts'
import { useChat } from '../chats/chat-handle.ts'

/** Who is writing now. Its room is always there, so nothing moves when somebody begins. */
export function TypingLine() {
  const { t } = useTranslation('chat-desk')
  const format = useFormat()
  const typists = useCell(useChat().typists)
  const names = format.list(typists.map(({ person }) => person.name))
  const isNote = typists.length > 0 && typists.every(({ internal }) => internal)
  return (
    <p className="flex h-6 flex-none items-center gap-2 px-4 text-small text-muted-foreground">
      {typists.length > 0 && (
        <>
          <span aria-hidden className="flex gap-1">
            {[0, 1, 2].map((dot) => (
              <span
                key={dot}
                className="size-1 rounded-full bg-primary motion-safe:animate-pulse"
                style={{ animationDelay: `${dot * 200}ms`, animationDuration: '1.2s' }}
              />
            ))}
          </span>
          <span className="truncate">{t(isNote ? 'writingNote' : 'writing', { names, count: typists.length })}</span>
        </>
      )}
    </p>
  )
}
