import { UsersRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { lazily } from '../../../lib/later.ts'
import { useTeams } from '../../../lib/lookups.ts'
import { Button } from '../../../ui/button.tsx'
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover.tsx'
import { useRequest } from '../request-page-context.ts'
import { refusalOf } from '../state-rules.ts'
import { useMenu } from '../use-menu.ts'
import { useRequestActions } from '../use-request-actions.ts'

const TeamList = lazily(async () => (await import('../../../components/team-picker.tsx')).TeamList)

/** Gives it to a team, which finds somebody by its own way. */
export function HandOverMenu() {
  const { t } = useTranslation('request')
  const request = useRequest()
  const actions = useRequestActions()
  const menu = useMenu('handOver')
  const { byId } = useTeams()
  const refusal = refusalOf('hand_over', request)
  const choose = (teamId: string) => {
    menu.onOpenChange(false)
    const team = byId.get(teamId)
    if (team) void actions.handOver(team, null)
  }
  return (
    <Popover {...menu} modal>
      <PopoverTrigger asChild>
        <Button
          variant="outline"
          size="lg"
          className="max-md:px-3"
          disabled={refusal !== null}
          title={refusal ? t(`refused.${refusal}`) : undefined}
        >
          <UsersRound aria-hidden />
          <span className="max-md:sr-only">{t('handOver')}</span>
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" className="p-0">
        <TeamList value={request.team?.id ?? null} onChoose={choose} />
        <p className="border-t px-3 py-2 text-small text-muted-foreground">{t('handOverHint')}</p>
      </PopoverContent>
    </Popover>
  )
}
