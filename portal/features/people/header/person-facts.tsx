import type { Person } from '@holdfast/contracts/people/person.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Facts } from '../../../components/admin/facts.tsx'
import { useFormat } from '../../../lib/format.ts'
import { Section } from '../section.tsx'

/** The rest of what the organization knows; what is not known is left out. */
export function PersonFacts({ person }: { person: Person }) {
  const { t, i18n } = useTranslation('people')
  const format = useFormat()
  const { kind, role, phone, manager, teams, skills, timeZone, locale, createdAt } = person
  const isAgent = role !== 'requester'
  const isKnown = kind !== 'visitor'
  const languages = new Intl.DisplayNames(i18n.language, { type: 'language' })
  return (
    <Section title={t('facts.title')}>
      <Facts
        className="text-small"
        facts={[
          [t('facts.kind'), t(`kind.${kind}`)],
          [t('facts.phone'), phone && <bdi dir="ltr">{phone}</bdi>],
          [t('facts.manager'), manager && <PersonLink person={manager} />],
          [t('facts.teams'), isAgent && format.list(teams.map(({ name }) => name))],
          [t('facts.skills'), isAgent && skills.join(', ')],
          [t('facts.timeZone'), isKnown && timeZone.replaceAll('_', ' ')],
          [t('facts.language'), isKnown && languages.of(locale)],
          [t(isKnown ? 'facts.since' : 'facts.firstSeen'), format.date(createdAt)],
        ]}
      />
    </Section>
  )
}

function PersonLink({ person: { id, name } }: { person: { id: string; name: string } }) {
  return (
    <Link to={`/people/${id}`} className="rounded-sm text-accent-foreground hover:underline">
      <bdi>{name}</bdi>
    </Link>
  )
}
