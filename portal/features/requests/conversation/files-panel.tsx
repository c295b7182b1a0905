import { Paperclip } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState, ErrorState, LoadingRows } from '../../../components/states.tsx'
import { useRequestFiles } from '../api/queries.ts'
import { useRequestPage } from '../request-page-context.ts'
import { FileLine } from './file-line.tsx'

/** All files of the request, with the message that each came with. */
export function FilesPanel() {
  const { t } = useTranslation('request')
  const { requestId } = useRequestPage()
  const { data, error, isLoading, refetch } = useRequestFiles(requestId, true)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} className="min-h-0 flex-1" />
  if (isLoading) return <LoadingRows rows={5} className="min-h-0 flex-1" />
  const items = (data?.items ?? []).toReversed()
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      {items.length === 0 ? (
        <EmptyState icon={Paperclip} title={t('files.none')} description={t('files.noneHint')} />
      ) : (
        <ul className="mx-auto max-w-[728px] px-3 py-3">
          {items.map((item) => (
            <FileLine key={item.file.id} {...item} />
          ))}
        </ul>
      )}
    </div>
  )
}
