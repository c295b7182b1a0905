import type { ChatSession } from '@holdfast/contracts/chat/session.ts'
import { BadgeCheck, ExternalLink, Globe, Mail, Monitor, ShieldQuestion } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDeviceWords } from '../../../components/people/use-device-words.ts'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { PriorityIcon } from '../../../components/requests/priority-icon.tsx'
import { RequestNumber } from '../../../components/requests/request-number.tsx'
import { StatusLabel } from '../../../components/requests/status-label.tsx'
import { useFormat } from '../../../lib/format.ts'
import { useChatRequest } from '../api/queries.ts'
import { CardHeading } from './card-heading.tsx'
import { EarlierChats } from './earlier-chats.tsx'

/** Who it is that one talks to, as far as anybody knows. */
export function VisitorCard({ session }: { session: ChatSession }) {
  const { t } = useTranslation('chat-desk')
  const { visitor, verified } = session
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 p-4">
      <div className="flex items-center gap-3">
        <PersonAvatar person={visitor} size={40} />
        <div className="min-w-0">
          <h2 dir="auto" className="keep-side truncate text-title font-semibold">
            {visitor.name}
          </h2>
          <p className="flex items-center gap-1 text-small text-muted-foreground">
            {verified ? (
              <BadgeCheck aria-hidden className="size-3.5 text-primary" />
            ) : (
              <ShieldQuestion aria-hidden className="size-3.5" />
            )}
            {t(verified ? 'card.verified' : 'card.unverified')}
          </p>
        </div>
      </div>
      <Facts session={session} />
      <RequestSection session={session} />
      <EarlierChats session={session} />
    </div>
  )
}

function Facts({ session: { visitor, pageUrl, device, queuedAt, acceptedAt } }: { session: ChatSession }) {
  const { t } = useTranslation('chat-desk')
  const format = useFormat()
  const deviceWords = useDeviceWords()(device)
  const waitedMs = acceptedAt ? Date.parse(acceptedAt) - Date.parse(queuedAt) : 0
  return (
    <ul className="grid gap-1.5 text-small">
      <Fact icon={<Mail aria-hidden />} label={t('card.email')}>
        <a href={`mailto:${visitor.email}`} dir="ltr" className="rounded-sm hover:underline">
          {visitor.email}
        </a>
      </Fact>
      {pageUrl !== null && (
        <Fact icon={<Globe aria-hidden />} label={t('card.page')}>
          <a href={pageUrl} target="_blank" rel="noreferrer noopener" dir="ltr" className="rounded-sm hover:underline">
            {pageUrl.replace(/^https?:\/\//, '')}
            <ExternalLink aria-hidden className="ms-1 inline size-3" />
          </a>
        </Fact>
      )}
      {deviceWords !== null && (
        <Fact icon={<Monitor aria-hidden />} label={t('card.device')}>
          {deviceWords}
        </Fact>
      )}
      <li className="text-muted-foreground">
        {waitedMs < 1_000
          ? t('card.came', { time: format.dateTime(queuedAt) })
          : t('card.waited', { time: format.dateTime(queuedAt), duration: format.duration(waitedMs) })}
      </li>
    </ul>
  )
}

function Fact({ icon, label, children }: { icon: ReactNode; label: string; children: ReactNode }) {
  return (
    <li className="flex min-w-0 items-start gap-2 [&>svg]:mt-0.5 [&>svg]:size-3.5 [&>svg]:shrink-0 [&>svg]:text-muted-foreground">
      {icon}
      <span className="sr-only">{label}</span>
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </li>
  )
}

function RequestSection({ session: { requestId, number, title } }: { session: ChatSession }) {
  const { t } = useTranslation('chat-desk')
  const { data } = useChatRequest(requestId)
  return (
    <section aria-labelledby={`request-${requestId}`}>
      <CardHeading id={`request-${requestId}`}>{t('card.request')}</CardHeading>
      <Link to={`/requests/${requestId}`} className="-mx-2 block rounded-md px-2 py-1.5 hover:bg-hover">
        <span dir="auto" className="keep-side line-clamp-2 font-medium">
          {title}
        </span>
        <span className="mt-0.5 flex items-center gap-2 text-small text-muted-foreground">
          <RequestNumber number={number} />
          {data && (
            <>
              <PriorityIcon priority={data.priority} />
              <StatusLabel status={data.status} waitReason={data.waitReason} />
            </>
          )}
        </span>
      </Link>
    </section>
  )
}
