import type { PersonSummary } from '@holdfast/contracts/people/person.ts'
import { BookUser, FileUp, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { About } from '../../components/admin/about.tsx'
import { useNewCommand } from '../../components/admin/use-new-command.ts'
import { useOpened } from '../../components/admin/use-opened.ts'
import { ResourceList } from '../../components/resource-list.tsx'
import { useList } from '../../lib/query/use-list.ts'
import { Page } from '../../shell/page.tsx'
import { Button } from '../../ui/button.tsx'
import { listKey, listPeople } from './api.ts'
import { BlockDialog } from './block-dialog.tsx'
import { PeopleFilters } from './people-filters.tsx'
import { PersonMenu } from './person-menu.tsx'
import { PersonSheet } from './person-sheet.tsx'
import { usePeopleColumns } from './use-people-columns.tsx'
import { usePeopleQuery } from './use-people-query.ts'

/** Everybody: who they are, what they may do, and whether they come in. */
export function PeoplePage() {
  const { t } = useTranslation('admin-people')
  const { query, filters, sort } = usePeopleQuery()
  const list = useList(listKey(query), (cursor) => listPeople(query, cursor))
  const { opened, open, close } = useOpened()
  const [blocking, setBlocking] = useState<Pick<PersonSummary, 'id' | 'name'> | null>(null)
  const create = () => open('new')
  useNewCommand(t('title'), t('new'), create)
  return (
    <Page title={t('title')} aside={<About>{t('about')}</About>} fixed>
      <ResourceList
        label={t('title')}
        query={list}
        columns={usePeopleColumns()}
        getId={({ id }) => id}
        onOpen={({ id }) => open(id)}
        search={{ value: filters.filters.q, onChange: (text) => filters.set('q', text) }}
        searchPlaceholder={t('search')}
        sort={sort}
        filters={<PeopleFilters {...filters} />}
        isFiltered={filters.isFiltered}
        action={
          <>
            <Button variant="outline" asChild>
              <Link to="/admin/people/import">
                <FileUp aria-hidden />
                {t('import')}
              </Link>
            </Button>
            <Button onClick={create}>
              <UserPlus aria-hidden />
              {t('new')}
            </Button>
          </>
        }
        rowActions={(person) => <PersonMenu person={person} onEdit={() => open(person.id)} onBlock={setBlocking} />}
        empty={{ icon: BookUser, title: t('empty.title'), description: t('empty.description') }}
      />
      {opened !== null && <PersonSheet key={opened} opened={opened} onClose={close} onBlock={setBlocking} />}
      {blocking && <BlockDialog person={blocking} onClose={() => setBlocking(null)} />}
    </Page>
  )
}
