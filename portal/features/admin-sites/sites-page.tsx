import type { SiteSummary } from '@holdfast/contracts/sites/site.ts'
import { Plus, Store } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { About } from '../../components/admin/about.tsx'
import { useNewCommand } from '../../components/admin/use-new-command.ts'
import { useOpened } from '../../components/admin/use-opened.ts'
import { type Column, ResourceList } from '../../components/resource-list.tsx'
import { useList } from '../../lib/query/use-list.ts'
import { useMay } from '../../lib/session.ts'
import { Page } from '../../shell/page.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Toggle } from '../../ui/toggle.tsx'
import { listKey, listSites } from './api.ts'
import { SiteMenu } from './site-menu.tsx'
import { SiteSheet } from './site-sheet.tsx'

/** Shops, plants, offices: where people, teams and requests belong. */
export function SitesPage() {
  const { t } = useTranslation('admin-sites')
  const mayManage = useMay('site:manage')
  const [text, setText] = useState('')
  const [withClosed, setWithClosed] = useState(false)
  const filter = { q: useDeferredValue(text), withClosed }
  const query = useList(listKey(filter), (cursor) => listSites(filter, cursor))
  const { opened, open, close } = useOpened()
  const create = () => open('new')
  useNewCommand(t('title'), t('new'), create, { enabled: mayManage })
  const button = mayManage ? (
    <Button onClick={create}>
      <Plus aria-hidden />
      {t('new')}
    </Button>
  ) : null
  return (
    <Page title={t('title')} aside={<About>{t('about')}</About>} fixed>
      <ResourceList
        label={t('title')}
        query={query}
        columns={useColumns()}
        getId={({ id }) => id}
        onOpen={({ id }) => open(id)}
        search={{ value: text, onChange: setText }}
        searchPlaceholder={t('search')}
        filters={
          <Toggle variant="outline" pressed={withClosed} onPressedChange={setWithClosed}>
            {t('withClosed')}
          </Toggle>
        }
        isFiltered={withClosed}
        action={button}
        rowActions={mayManage ? (site) => <SiteMenu site={site} onEdit={() => open(site.id)} /> : undefined}
        empty={{ icon: Store, title: t('empty.title'), description: t('empty.description'), action: button }}
      />
      {opened ? <SiteSheet key={opened} opened={opened} mayManage={mayManage} onClose={close} /> : null}
    </Page>
  )
}

function useColumns(): Column<SiteSummary>[] {
  const { t } = useTranslation('admin-sites')
  return [
    {
      id: 'name',
      header: t('column.name'),
      width: 'minmax(0,1.6fr)',
      cell: ({ code, name, active }) => (
        <span className="flex min-w-0 items-center gap-2.5">
          <code dir="ltr" className="code font-normal text-muted-foreground">
            {code}
          </code>
          <bdi className="truncate">{name}</bdi>
          {active ? null : <Badge>{t('closed')}</Badge>}
        </span>
      ),
    },
    { id: 'unit', header: t('column.unit'), cell: ({ businessUnit }) => <bdi>{businessUnit?.name ?? '–'}</bdi> },
    { id: 'region', header: t('column.region'), cell: ({ region }) => <bdi>{region?.name ?? '–'}</bdi> },
    {
      id: 'manager',
      header: t('column.manager'),
      cell: ({ manager }) => <bdi>{manager?.name ?? '–'}</bdi>,
      phone: 'hide',
    },
    {
      id: 'phone',
      header: t('column.phone'),
      width: '140px',
      cell: ({ phone }) => <span dir="ltr">{phone ?? '–'}</span>,
      phone: 'hide',
      narrow: 'hide',
    },
  ]
}
