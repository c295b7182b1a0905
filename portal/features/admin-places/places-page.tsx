import { useTranslation } from 'react-i18next'
import { About } from '../../components/admin/about.tsx'
import { useMay } from '../../lib/session.ts'
import { Page } from '../../shell/page.tsx'
import { PlaceList } from './place-list.tsx'

/** Of what and where a request is: the two sides that policies, routing and reports look at. */
export function PlacesPage() {
  const { t } = useTranslation('admin-places')
  const mayManage = useMay('organization:manage')
  return (
    <Page title={t('title')} aside={<About>{t('about')}</About>} fixed>
      <div className="grid min-h-0 grow grid-cols-2 max-md:block max-md:overflow-y-auto">
        <PlaceList kind="unit" mayManage={mayManage} className="border-e border-border max-md:border-0" />
        <PlaceList kind="region" mayManage={mayManage} />
      </div>
    </Page>
  )
}
