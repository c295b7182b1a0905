import { useTranslation } from 'react-i18next'
import { About } from '../../components/admin/about.tsx'
import { useFilters } from '../../components/admin/use-filters.ts'
import { useMay } from '../../lib/session.ts'
import { Page } from '../../shell/page.tsx'
import { Tabs, TabsContent, TabsList, TabsTrigger } from '../../ui/tabs.tsx'
import { Blocks } from './blocks.tsx'
import { Desks } from './desks.tsx'

/** The doors for visitors, and who may not come through them. */
export function ChatDesksPage() {
  const { t } = useTranslation('admin-chat-desks')
  const mayBlock = useMay('visitor:block')
  const { filters, set } = useFilters('tab')
  return (
    <Page title={t('title')} aside={<About>{t('about')}</About>} fixed>
      <Tabs
        value={filters.tab === 'blocks' && mayBlock ? 'blocks' : 'desks'}
        onValueChange={(tab) => set('tab', tab === 'blocks' ? 'blocks' : '')}
        className="flex min-h-0 grow flex-col"
      >
        <TabsList className="px-5 max-md:px-4">
          <TabsTrigger value="desks">{t('desks')}</TabsTrigger>
          {mayBlock && <TabsTrigger value="blocks">{t('blocks.title')}</TabsTrigger>}
        </TabsList>
        <TabsContent value="desks" className="flex min-h-0 grow flex-col">
          <Desks />
        </TabsContent>
        <TabsContent value="blocks" className="flex min-h-0 grow flex-col">
          <Blocks />
        </TabsContent>
      </Tabs>
    </Page>
  )
}
