import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../../../components/person-avatar.tsx'
import { useCell } from '../../../lib/conversation/cell.ts'
import { useFormat } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover.tsx'
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
    <Popover>
      <PopoverTrigger asChild>
        <Button variant="ghost" aria-label={t('hereNowNames', { names })} className="gap-1 px-1.5">
          {present.slice(0, mostFaces).map(({ person, state }) => (
            <PersonAvatar key={person.id} person={person} size={20} presence={state === 'away' ? 'away' : 'online'} />
          ))}
          <span className="ms-1 text-small font-normal max-lg:hidden">{t('hereNow', { count: present.length })}</span>
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" className="grid w-auto gap-1.5">
        {present.map(({ person, state }) => (
          <span key={person.id} className="flex items-center gap-2">
            <PersonAvatar person={person} size={20} />
            {t(`presence.${state}`, { name: person.name })}
          </span>
        ))}
      </PopoverContent>
    </Popover>
  )
}
