import type { Person } from '@holdfast/contracts/people/person.ts'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { usePersonOverview } from '../../components/people/person-overview.ts'
import { ErrorState, LoadingRows, NotFound } from '../../components/states.tsx'
import { asProblem } from '../../lib/api/problem-error.ts'
import { useMay, useMe } from '../../lib/session.ts'
import { Page } from '../../shell/page.tsx'
import { EraseSection } from './erase-section.tsx'
import { ExportSection } from './export-section.tsx'
import { IdentitiesSection } from './identities-section.tsx'
import { ProofsSection } from './proofs-section.tsx'
import { SessionsSection } from './sessions-section.tsx'
import { TokensSection } from './tokens-section.tsx'

/** How a person gets in, and what is kept of them: for administrators. */
export function AccessPage() {
  const { t } = useTranslation('person-access')
  const { personId = '' } = useParams()
  const { data, error, refetch } = usePersonOverview(personId)
  const name = data?.person.name
  const crumbs = name === undefined ? [] : [{ label: name, to: `/people/${personId}` }]
  const isMissing = error !== null && [404, 422].includes(asProblem(error).status)
  return (
    <Page title={t('title')} crumbs={crumbs}>
      {isMissing ? <NotFound /> : null}
      {error && !isMissing ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingRows rows={6} /> : null}
      {data ? <Sections person={data.person} /> : null}
    </Page>
  )
}

function Sections({ person }: { person: Person }) {
  const isSelf = useMe().person.id === person.id
  const mayEnd = useMay('session:manage')
  const mayRevoke = useMay('token:manage')
  const mayLink = useMay('person:manage')
  const mayExport = useMay('person:export')
  const mayErase = useMay('person:erase')
  const column = 'mx-auto grid w-full max-w-3xl content-start gap-6 px-6 py-5 max-md:px-4'
  // Nobody has nothing that could be ended, revoked or gathered.
  if (person.erasedAt !== null)
    return (
      <div className={column}>
        <EraseSection person={person} />
      </div>
    )
  return (
    <div className={column}>
      {mayEnd ? <SessionsSection personId={person.id} /> : null}
      {mayEnd ? <ProofsSection person={person} /> : null}
      {mayLink ? <IdentitiesSection personId={person.id} /> : null}
      {mayRevoke ? <TokensSection personId={person.id} /> : null}
      {mayExport ? <ExportSection personId={person.id} /> : null}
      {mayErase && !isSelf ? <EraseSection person={person} /> : null}
    </div>
  )
}
