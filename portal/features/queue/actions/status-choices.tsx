import { waitReasons } from '@holdfast/contracts/requests/vocabulary.ts'
import { useTranslation } from 'react-i18next'
import { StatusIcon } from '../../../components/requests/status-icon.tsx'
import { CommandGroup, CommandItem } from '../../../ui/command.tsx'
import { ChoicesFrame, type ChoicesProps } from './choices-frame.tsx'
import { resume, wait } from './deeds.ts'

/** Going on, or what is waited for. Resolving has a question of its own. */
export function StatusChoices({ title, requests, onAct }: ChoicesProps) {
  const { t } = useTranslation(['queue', 'common'])
  const isAnyWaiting = requests.some(({ status }) => status === 'waiting')
  return (
    <ChoicesFrame title={title}>
      {isAnyWaiting && (
        <CommandGroup>
          <CommandItem value={t('action.status.resume')} onSelect={() => onAct(resume())}>
            <StatusIcon status="in_progress" />
            {t('action.status.resume')}
          </CommandItem>
        </CommandGroup>
      )}
      <CommandGroup heading={t('action.status.waiting')}>
        {waitReasons.map((reason) => (
          <CommandItem key={reason} value={t(`common:waitingOn.${reason}`)} onSelect={() => onAct(wait({ reason }))}>
            <StatusIcon status="waiting" />
            {t(`common:waitingOn.${reason}`)}
          </CommandItem>
        ))}
      </CommandGroup>
    </ChoicesFrame>
  )
}
