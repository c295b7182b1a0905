import type { AuditEntry } from '@holdfast/contracts/audit/list-audit.ts'
import { Cog, KeyRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../../components/person-avatar.tsx'

/** Somebody, a program with a token, or the desk itself. */
export function Actor({ entry: { actor } }: { entry: AuditEntry }) {
  const { t } = useTranslation('admin-audit')
  if (actor.kind === 'person') {
    const name = actor.name ?? t('actor.gone')
    return (
      <span className="flex min-w-0 items-center gap-1.5">
        <PersonAvatar person={{ id: actor.id, name }} size={20} />
        <bdi className="truncate">{name}</bdi>
      </span>
    )
  }
  const Icon = actor.kind === 'token' ? KeyRound : Cog
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <Icon aria-hidden className="size-4 flex-none text-muted-foreground" />
      <span className="truncate">
        {actor.owner ? (
          <bdi>{t('actor.tokenOf', { token: actor.name ?? t('actor.token'), owner: actor.owner.name })}</bdi>
        ) : (
          t(`actor.${actor.kind}`)
        )}
      </span>
    </span>
  )
}
