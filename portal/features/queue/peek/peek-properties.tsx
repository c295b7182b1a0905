import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { TeamMark } from '../../../components/team-mark.tsx'
import { useBusinessUnits, useCategories, useRegions } from '../../../lib/lookups.ts'
import { Badge } from '../../../ui/badge.tsx'

export function PeekProperties({ request }: { request: RequestSummary }) {
  const { t } = useTranslation('queue')
  const { requester, team, tags, businessUnitId, regionId, categoryId, subcategoryId } = request
  const units = useBusinessUnits()
  const regions = useRegions()
  const categories = useCategories()
  const places = [units.byId.get(businessUnitId ?? '')?.name, regions.byId.get(regionId ?? '')?.name].filter(Boolean)
  const category = categories.byId.get(subcategoryId ?? categoryId ?? '')?.name
  return (
    <dl className="grid grid-cols-[88px_minmax(0,1fr)] border-t py-3 [&>*]:flex [&>*]:min-h-[26px] [&>*]:min-w-0 [&>*]:items-center">
      <Property name={t('field.requester')}>
        <Link to={`/people/${requester.id}`} className="flex min-w-0 items-center gap-1.5 rounded-sm hover:underline">
          <PersonAvatar person={requester} size={16} />
          <bdi className="truncate">{requester.name}</bdi>
        </Link>
      </Property>
      {places.length > 0 && <Property name={t('peek.place')}>{places.join(' · ')}</Property>}
      <Property name={t('field.team')}>
        {team ? (
          <span className="flex min-w-0 items-center gap-1.5">
            <TeamMark teamId={team.id} />
            <bdi className="truncate">{team.name}</bdi>
          </span>
        ) : (
          <span className="text-muted-foreground">{t('group.noTeam')}</span>
        )}
      </Property>
      {category && (
        <Property name={t('field.category')}>
          <bdi className="truncate">{category}</bdi>
        </Property>
      )}
      {tags.length > 0 && (
        <Property name={t('column.tags')}>
          <span className="flex flex-wrap gap-1 py-1">
            {tags.map((tag) => (
              <Badge key={tag} className="max-w-40">
                <bdi className="truncate">{tag}</bdi>
              </Badge>
            ))}
          </span>
        </Property>
      )}
    </dl>
  )
}

function Property({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-small text-muted-foreground">{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
