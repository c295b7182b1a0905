import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { usePolicyList } from '../../components/service-levels/queries.ts'
import { SideSection } from '../../components/service-levels/section.tsx'
import { api, unwrap } from '../../lib/api/client.ts'
import { useMay } from '../../lib/session.ts'

interface Use {
  readonly key: string
  readonly name: string
  readonly kind: 'policy' | 'organization' | 'chatDesk'
  /** Where it is set; nothing for who may not go there. */
  readonly to: string | null
}

/** Everything that keeps the hours of a calendar. */
export function useUsesOf(calendarId: string): { uses: readonly Use[]; isLoading: boolean } {
  const { t } = useTranslation('admin-calendars')
  const [mayChat, mayManageChat, mayManageOrganization] = [
    useMay('chat:work'),
    useMay('chat:manage'),
    useMay('organization:manage'),
  ]
  const policies = usePolicyList()
  const organization = useQuery({
    queryKey: ['organization'],
    queryFn: () => unwrap(api.GET('/api/v1/management/organization')),
  })
  const desks = useQuery({
    queryKey: ['chat-desks', 'calendars'],
    queryFn: async () => (await unwrap(api.GET('/api/v1/chat/desks'))).items,
    enabled: mayChat,
  })
  const uses: Use[] = [
    ...(policies.data ?? [])
      .filter((policy) => policy.calendarId === calendarId)
      .map(({ id, name }) => ({ key: id, name, kind: 'policy' as const, to: `/admin/policies/${id}` })),
    ...(organization.data?.calendarId === calendarId
      ? [
          {
            key: 'organization',
            name: t('uses.businessDays'),
            kind: 'organization' as const,
            to: mayManageOrganization ? '/admin/organization' : null,
          },
        ]
      : []),
    ...(desks.data ?? [])
      .filter(({ calendar }) => calendar?.id === calendarId)
      .map(({ id, name }) => ({
        key: id,
        name,
        kind: 'chatDesk' as const,
        to: mayManageChat ? '/admin/chat-desks' : null,
      })),
  ]
  return { uses, isLoading: policies.isPending || organization.isPending || (mayChat && desks.isPending) }
}

export function UsedBy({ calendarId }: { calendarId: string }) {
  const { t } = useTranslation('admin-calendars')
  const { uses, isLoading } = useUsesOf(calendarId)
  return (
    <SideSection title={t('uses.title')}>
      {!isLoading && uses.length === 0 && <p className="text-muted-foreground">{t('uses.none')}</p>}
      <ul className="-mx-2 grid grid-cols-1">
        {uses.map(({ key, name, kind, to }) => {
          const words = (
            <>
              <bdi className="min-w-0 truncate">{name}</bdi>
              <span className="ms-auto flex-none text-muted-foreground">{t(`uses.kind.${kind}`)}</span>
            </>
          )
          const look = 'flex min-h-7 items-center gap-3 rounded-md px-2 max-md:min-h-11'
          return (
            <li key={key}>
              {to === null ? (
                <span className={look}>{words}</span>
              ) : (
                <Link to={to} className={`${look} hover:bg-hover`}>
                  {words}
                </Link>
              )}
            </li>
          )
        })}
      </ul>
    </SideSection>
  )
}
