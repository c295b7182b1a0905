import type { Category } from '@holdfast/contracts/categories/category.ts'
import { useQuery } from '@tanstack/react-query'
import { FolderTree, Plus, SearchX } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { About } from '../../components/admin/about.tsx'
import { useNewCommand } from '../../components/admin/use-new-command.ts'
import { useOpened } from '../../components/admin/use-opened.ts'
import { ResourceToolbar } from '../../components/resource-toolbar.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../components/states.tsx'
import { Page } from '../../shell/page.tsx'
import { Button } from '../../ui/button.tsx'
import { Toggle } from '../../ui/toggle.tsx'
import { categoriesQuery } from './api.ts'
import { buildTree } from './build-tree.ts'
import { CategorySheet } from './category-sheet.tsx'
import { CategoryTree } from './category-tree.tsx'

/** What requests are about: categories, and subcategories below them. */
export function CategoriesPage() {
  const { t, i18n } = useTranslation('admin-categories')
  const query = useQuery(categoriesQuery)
  const [text, setText] = useState('')
  const [archived, setArchived] = useState(false)
  const { opened, open, close } = useOpened()
  const tree = useMemo(
    () => buildTree(query.data ?? [], { text, archived }, i18n.language),
    [query.data, text, archived, i18n.language],
  )
  const create = () => open('new')
  useNewCommand(t('title'), t('new'), create)
  return (
    <Page title={t('title')} aside={<About>{t('about')}</About>} fixed>
      <ResourceToolbar
        text={text}
        onText={setText}
        placeholder={t('search')}
        filters={
          <Toggle variant="outline" pressed={archived} onPressedChange={setArchived}>
            {t('withArchived')}
          </Toggle>
        }
        action={
          <Button onClick={create}>
            <Plus aria-hidden />
            {t('new')}
          </Button>
        }
      />
      <div className="min-h-0 grow overflow-y-auto">
        {query.isPending && <LoadingRows />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.data && tree.length > 0 && <CategoryTree tree={tree} onOpen={open} isSearched={text !== ''} />}
        {query.data && tree.length === 0 && <Nothing isSearched={text !== ''} onNew={create} />}
      </div>
      {opened !== null && query.data && (
        <CategorySheet key={opened} {...findOpened(query.data, opened)} categories={query.data} onClose={close} />
      )}
    </Page>
  )
}

/** `new`, `new-<id of the category>` or an id. */
function findOpened(categories: readonly Category[], opened: string) {
  const below = opened.startsWith('new-') ? opened.slice('new-'.length) : ''
  return { item: categories.find(({ id }) => id === opened) ?? null, below }
}

function Nothing({ isSearched, onNew }: { isSearched: boolean; onNew: () => void }) {
  const { t } = useTranslation('admin-categories')
  if (isSearched)
    return <EmptyState icon={SearchX} title={t('common:nothingFits')} description={t('common:nothingFitsHint')} />
  return (
    <EmptyState
      icon={FolderTree}
      title={t('empty.title')}
      description={t('empty.description')}
      action={<Button onClick={onNew}>{t('new')}</Button>}
    />
  )
}
