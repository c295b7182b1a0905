import { useTranslation } from 'react-i18next'
import { useRequestFiles } from '../api/queries.ts'
import { FileLine } from '../conversation/file-line.tsx'
import { useRequestPage } from '../request-page-context.ts'
import { SideSection } from './side-section.tsx'

const mostShown = 5

/** The newest files; all of them are under their own tab. */
export function FilesSection() {
  const { t } = useTranslation('request')
  const { requestId } = useRequestPage()
  const { data } = useRequestFiles(requestId, true)
  const items = (data?.items ?? []).toReversed()
  if (items.length === 0) return null
  return (
    <SideSection title={t('filesTitle')} aside={<span className="tabular-nums">{items.length}</span>}>
      <ul>
        {items.slice(0, mostShown).map((item) => (
          <FileLine key={item.file.id} {...item} />
        ))}
      </ul>
    </SideSection>
  )
}
