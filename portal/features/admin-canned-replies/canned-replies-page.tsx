import type { CannedReply } from '@holdfast/contracts/canned-replies/canned-reply.ts'
import {
  cannedReplyScopes,
  cannedReplySorts,
  type ListCannedRepliesQuery,
} from '@holdfast/contracts/canned-replies/list-canned-replies.ts'
import { MessageSquareQuote, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { About } from '../../components/admin/about.tsx'
import { FilterSelect } from '../../components/admin/filter-select.tsx'
import { useFilters } from '../../components/admin/use-filters.ts'
import { useNewCommand } from '../../components/admin/use-new-command.ts'
import { useOpened } from '../../components/admin/use-opened.ts'
import { ResourceList } from '../../components/resource-list.tsx'
import type { Sorting } from '../../components/sort-items.ts'
import { useTeams } from '../../lib/lookups.ts'
import { useList } from '../../lib/query/use-list.ts'
import { Page } from '../../shell/page.tsx'
import { Button } from '../../ui/button.tsx'
import { Toggle } from '../../ui/toggle.tsx'
import { listCannedReplies, listKey } from './api.ts'
import { RemoveDialog } from './remove-dialog.tsx'
import { ReplyMenu } from './reply-menu.tsx'
import { ReplySheet } from './reply-sheet.tsx'
import { useReplyColumns } from './use-reply-columns.tsx'

/** Texts that agents use again and again: their own, their team's, everybody's. */
export function CannedRepliesPage() {
  const { t } = useTranslation('admin-canned-replies')
  const filters = useFilters('q', 'scope', 'teamId', 'archived')
  const { sort, sorting } = useReplySorting()
  const query = { ...toQuery(filters.filters), ...sorting }
  const list = useList(listKey(query), (cursor) => listCannedReplies(query, cursor))
  const { opened, open, close } = useOpened()
  const [removing, setRemoving] = useState<CannedReply | null>(null)
  const create = () => open('new')
  useNewCommand(t('title'), t('new'), create)
  const newReply = (
    <Button onClick={create}>
      <Plus aria-hidden />
      {t('new')}
    </Button>
  )
  return (
    <Page title={t('title')} aside={<About>{t('about')}</About>} fixed>
      <ResourceList
        label={t('title')}
        query={list}
        columns={useReplyColumns()}
        getId={({ id }) => id}
        onOpen={({ id }) => open(id)}
        search={{ value: filters.filters.q, onChange: (text) => filters.set('q', text) }}
        searchPlaceholder={t('search')}
        sort={sort}
        filters={<Filters {...filters} />}
        isFiltered={filters.isFiltered}
        action={newReply}
        rowActions={(reply) => <ReplyMenu reply={reply} onEdit={() => open(reply.id)} onRemove={setRemoving} />}
        empty={{
          icon: MessageSquareQuote,
          title: t('empty.title'),
          description: t('empty.description'),
          action: newReply,
        }}
      />
      {opened !== null && <ReplySheet key={opened} opened={opened} onClose={close} />}
      {removing && <RemoveDialog reply={removing} onClose={() => setRemoving(null)} />}
    </Page>
  )
}

function Filters({ filters, set, change }: ReturnType<typeof useFilters<'q' | 'scope' | 'teamId' | 'archived'>>) {
  const { t } = useTranslation('admin-canned-replies')
  const { items: teams } = useTeams()
  return (
    <>
      <FilterSelect
        label={t('field.audience')}
        all={t('filter.anybody')}
        value={filters.scope}
        onValueChange={(scope) => change({ scope, teamId: '' })}
        options={cannedReplyScopes.map((scope) => ({ value: scope, label: t(`scope.${scope}`) }))}
      />
      {filters.scope === 'team' && (
        <FilterSelect
          label={t('field.team')}
          all={t('filter.anyTeam')}
          value={filters.teamId}
          onValueChange={(teamId) => set('teamId', teamId)}
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Toggle
        variant="outline"
        pressed={filters.archived !== ''}
        onPressedChange={(pressed) => set('archived', pressed ? '1' : '')}
      >
        {t('filter.archived')}
      </Toggle>
    </>
  )
}

/** By title or by time, as the address says it. */
function useReplySorting() {
  const { filters, change } = useFilters('sort', 'order')
  const column = cannedReplySorts.find((one) => one === filters.sort)
  const descending = filters.order === 'desc'
  const sorting: Pick<ListCannedRepliesQuery, 'sort' | 'order'> = column
    ? { sort: column, order: descending ? 'desc' : 'asc' }
    : {}
  const sort = {
    value: column ? { column, descending } : null,
    onChange: (next: Sorting | null) => change({ sort: next?.column ?? '', order: next?.descending ? 'desc' : '' }),
  }
  return { sort, sorting }
}

function toQuery(filters: Record<'q' | 'scope' | 'teamId' | 'archived', string>): ListCannedRepliesQuery {
  const q = filters.q.trim()
  const scope = cannedReplyScopes.find((one) => one === filters.scope)
  return {
    ...(q === '' ? {} : { q }),
    ...(scope ? { scope } : {}),
    ...(filters.teamId === '' ? {} : { teamId: filters.teamId }),
    ...(filters.archived === '' ? {} : { archived: true }),
    limit: 50,
  }
}
