import type { ChatSession } from '@holdfast/contracts/chat/session.ts'
import { MessagesSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { RequestNumber } from '../../components/requests/request-number.tsx'
import { useFormat } from '../../lib/format.ts'
import { Nothing, Section } from './section.tsx'

/** The last chats, the newest first. */
export function ChatsSection({ chats }: { chats: readonly ChatSession[] }) {
  const { t } = useTranslation('people')
  return (
    <Section title={t('chats.title')}>
      {chats.length === 0 ? (
        <Nothing>{t('chats.none')}</Nothing>
      ) : (
        <ul className="overflow-hidden rounded-lg border">
          {chats.map((chat) => (
            <Chat key={chat.id} chat={chat} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function Chat({ chat }: { chat: ChatSession }) {
  const { t } = useTranslation('people')
  const format = useFormat()
  const { requestId, number, title, state, agent, queuedAt } = chat
  return (
    <li className="relative flex min-h-9 items-center gap-2.5 border-b border-border/60 px-4 py-1.5 last:border-b-0 hover:bg-hover max-md:flex-wrap">
      <MessagesSquare aria-hidden className="size-3.5 text-muted-foreground" />
      <RequestNumber number={number} />
      <Link
        to={`/requests/${requestId}`}
        dir="auto"
        className="keep-side min-w-0 grow truncate rounded-sm outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring max-md:basis-3/5"
      >
        {title}
      </Link>
      <span className="shrink-0 text-small text-muted-foreground">
        {agent ? t(`chats.with.${state}`, { agent: agent.name }) : t(`chats.state.${state}`)}
      </span>
      <time dateTime={queuedAt} className="w-24 shrink-0 text-end text-small tabular-nums text-muted-foreground">
        {format.date(queuedAt)}
      </time>
    </li>
  )
}
