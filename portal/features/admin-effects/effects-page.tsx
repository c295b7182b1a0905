import { Send } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { About } from '../../components/admin/about.tsx'
import { useOpened } from '../../components/admin/use-opened.ts'
import { ResourceList } from '../../components/resource-list.tsx'
import { useList } from '../../lib/query/use-list.ts'
import { Page } from '../../shell/page.tsx'
import { listEffects, listKey } from './api.ts'
import { EffectFilters } from './effect-filters.tsx'
import { EffectSheet } from './effect-sheet.tsx'
import { useEffectColumns } from './use-effect-columns.tsx'
import { useEffectsQuery } from './use-effects-query.ts'

const refreshMs = 10_000

/** What the desk did to the world: every email, webhook and inbox entry, with its cause and how it went. */
export function EffectsPage() {
  const { t } = useTranslation('admin-effects')
  const { query, filters, sort } = useEffectsQuery()
  const list = useList(listKey(query), (cursor) => listEffects(query, cursor), { refreshMs })
  const { opened, open, close } = useOpened()
  return (
    <Page title={t('title')} aside={<About>{t('about')}</About>} fixed>
      <ResourceList
        label={t('title')}
        query={list}
        columns={useEffectColumns()}
        getId={({ id }) => id}
        onOpen={({ id }) => open(id)}
        selectedId={opened}
        sort={sort}
        search={{ value: filters.filters.q, onChange: (text) => filters.set('q', text) }}
        searchPlaceholder={t('search')}
        filters={<EffectFilters {...filters} />}
        isFiltered={filters.isFiltered}
        empty={{ icon: Send, title: t('empty.title'), description: t('empty.description') }}
      />
      {opened !== null && <EffectSheet key={opened} effectId={opened} onClose={close} />}
    </Page>
  )
}
