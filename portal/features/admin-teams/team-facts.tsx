import type { Team } from '@holdfast/contracts/teams/team.ts'
import { useTranslation } from 'react-i18next'
import { Facts } from '../../components/admin/facts.tsx'
import { ReadOnlyHint } from '../../components/admin/read-only-hint.tsx'
import { FormSection } from '../../components/form-page.tsx'

/** For those who may look at teams, but not change them. */
export function TeamFacts({ team }: { team: Team }) {
  const { t } = useTranslation('admin-teams')
  const { key, strategy, returnsWhenOut } = team
  return (
    <FormSection title={t('settings')} description={<ReadOnlyHint />}>
      <Facts
        facts={[
          [t('field.strategy'), `${t(`strategy.${strategy}.name`)}. ${t(`strategy.${strategy}.hint`)}`],
          [t('field.returnsWhenOut'), t(returnsWhenOut ? 'yes' : 'no')],
          [
            t('field.key'),
            <span key="key" className="code">
              {key}
            </span>,
          ],
        ]}
      />
    </FormSection>
  )
}
