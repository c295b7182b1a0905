import { useTranslation } from 'react-i18next'
import { useFilters } from '../../components/admin/use-filters.ts'
import { Page } from '../../shell/page.tsx'
import { Tabs, TabsContent, TabsList, TabsTrigger } from '../../ui/tabs.tsx'
import { HeldFiles } from './held-files.tsx'
import { Rules } from './rules.tsx'

/** Which files come in, and those that have not got through yet. */
export function FilesPage() {
  const { t } = useTranslation('admin-files')
  const { filters, set } = useFilters('tab')
  return (
    <Page title={t('title')} fixed>
      <Tabs
        value={filters.tab === 'held' ? 'held' : 'rules'}
        onValueChange={(tab) => set('tab', tab === 'held' ? 'held' : '')}
        className="flex min-h-0 grow flex-col"
      >
        <TabsList className="px-5 max-md:px-4">
          <TabsTrigger value="rules">{t('rules.title')}</TabsTrigger>
          <TabsTrigger value="held">{t('held.title')}</TabsTrigger>
        </TabsList>
        {/* Kept while one looks at the other: what was typed is not lost. */}
        <TabsContent value="rules" forceMount className="flex min-h-0 grow flex-col data-[state=inactive]:hidden">
          <Rules />
        </TabsContent>
        <TabsContent value="held" className="flex min-h-0 grow flex-col">
          <HeldFiles />
        </TabsContent>
      </Tabs>
    </Page>
  )
}
