import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { useCell } from '../../../lib/conversation/cell.ts'
import { useFormat } from '../../../lib/format.ts'
import { Tooltip, TooltipContent, TooltipTrigger } from '../../../ui/tooltip.tsx'
import { useRequestPage } from '../request-page-context.ts'

const mostFaces = 4

/** Who else has this request open. */
export function HereNow() {
  const { t } = useTranslation('request')
  const format = useFormat()
  const present = useCell(useRequestPage().presence)?.present ?? []
  if (present.length === 0) return null
  const names = format.list(present.map(({ person }) => person.name))
  return (
    <Tooltip>
      <TooltipTrigger asChild>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the names are in the tooltip, which keys must reach */}
        <span tabIndex={0} role="group" aria-label={t('hereNowNames', { names })} className="flex items-center gap-1 rounded-md">
          {present.slice(0, mostFaces).map(({ person, state }) => (
            <PersonAvatar key={person.id} person={person} size={20} presence={state === 'away' ? 'away' : 'online'} />
          ))}
          <span aria-hidden className="ms-1 text-small text-muted-foreground max-lg:hidden">
            {t('hereNow', { count: present.length })}
          </span>
        </span>
      </TooltipTrigger>
      <TooltipContent className="grid gap-0.5">
        {present.map(({ person, state }) => (
          <span key={person.id}>{t(`presence.${state}`, { name: person.name })}</span>
        ))}
      </TooltipContent>
    </Tooltip>
  )
}
