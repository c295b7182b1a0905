import type { Effect } from '@holdfast/contracts/effects/effect.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Facts } from '../../components/admin/facts.tsx'
import { useEventName, useTemplateName } from '../../components/effects/use-template-name.ts'
import { RequestNumber } from '../../components/requests/request-number.tsx'
import { useFormat } from '../../lib/format.ts'

type RequestNamed = NonNullable<Effect['request']>

export function EffectFacts({ effect }: { effect: Effect }) {
  const { t } = useTranslation('admin-effects')
  const { t: words } = useTranslation('effects')
  const format = useFormat()
  return (
    <Facts
      facts={[
        [t('field.kind'), words(`kind.${effect.kind}`)],
        [t('field.subject'), effect.subject && <bdi key="subject">{effect.subject}</bdi>],
        [t('field.recipient'), <Recipient key="recipient" effect={effect} />],
        [t('field.cause'), <Cause key="cause" effect={effect} />],
        [t('field.tells'), effect.notifications.length > 0 && <Tells key="tells" effect={effect} />],
        [t('field.created'), format.dateTime(effect.createdAt)],
        [t('field.sendAt'), effect.sendAt > effect.createdAt && format.dateTime(effect.sendAt)],
        [t('field.messageId'), effect.messageId && <Code key="messageId" text={effect.messageId} />],
        [t('field.key'), <Code key="key" text={effect.key} />],
      ]}
    />
  )
}

function Code({ text }: { text: string }) {
  return (
    <span dir="ltr" className="font-mono text-small break-all">
      {text}
    </span>
  )
}

function Recipient({ effect: { recipient, target } }: { effect: Effect }) {
  return (
    <span className="grid">
      {recipient && (
        <Link to={`/people/${recipient.id}`} className="w-fit rounded-sm text-accent-foreground hover:underline">
          <bdi>{recipient.name}</bdi>
        </Link>
      )}
      {target && <bdi className="break-all text-muted-foreground">{target}</bdi>}
    </span>
  )
}

function RequestLink({ request }: { request: RequestNamed }) {
  return (
    <Link to={`/requests/${request.id}`} className="group inline-flex min-w-0 items-baseline gap-1.5 rounded-sm">
      <RequestNumber number={request.number} />
      <bdi className="truncate text-accent-foreground group-hover:underline">{request.title}</bdi>
    </Link>
  )
}

function Cause({ effect: { cause, request } }: { effect: Effect }) {
  const { t } = useTranslation('admin-effects')
  const format = useFormat()
  const eventName = useEventName()
  return (
    <span className="grid min-w-0 gap-0.5">
      {request && <RequestLink request={request} />}
      <span className="text-muted-foreground">
        {cause === null
          ? t('cause.none')
          : t('cause.event', {
              event: eventName(cause.type),
              actor: cause.actor.kind === 'person' ? cause.actor.name : t('cause.desk'),
              time: format.dateTime(cause.occurredAt),
            })}
      </span>
    </span>
  )
}

/** What an email tells of: several things that happened become one mail. */
function Tells({ effect }: { effect: Effect }) {
  const { t } = useTranslation('admin-effects')
  const nameOf = useTemplateName()
  return (
    <ul className="grid gap-1">
      {effect.notifications.map(({ id, template, request, readAt }) => (
        <li key={id} className="flex min-w-0 items-baseline gap-1.5">
          <span className="flex-none">{nameOf(template)}</span>
          {request && <RequestLink request={request} />}
          {readAt !== null && <span className="flex-none text-small text-muted-foreground">{t('read')}</span>}
        </li>
      ))}
    </ul>
  )
}
