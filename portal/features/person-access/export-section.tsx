import type { PersonExport } from '@holdfast/contracts/person-data/person-export.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Download, PackageOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { FormSection } from '../../components/form-page.tsx'
import { useFormat } from '../../lib/format.ts'
import { toastError } from '../../lib/toast.ts'
import { Button } from '../../ui/button.tsx'
import { exportsQuery, gatherData } from './api.ts'

/** All that the desk has about the person, as one file. */
export function ExportSection({ personId }: { personId: string }) {
  const { t } = useTranslation('person-access')
  const { data: exports = [] } = useQuery(exportsQuery(personId))
  const gather = useMutation({ mutationFn: () => gatherData(personId), onError: (refused) => toastError(refused) })
  const isRunning = exports.some(({ status }) => status === 'running')
  return (
    <FormSection
      title={t('export.title')}
      description={t('export.hint')}
      actions={
        <Button variant="outline" size="sm" pending={gather.isPending || isRunning} onClick={() => gather.mutate()}>
          <PackageOpen />
          {t('export.gather')}
        </Button>
      }
    >
      {exports.length === 0 ? <p className="text-muted-foreground">{t('export.none')}</p> : null}
      <ul aria-live="polite" className="grid gap-2">
        {exports.map((one) => (
          <ExportLine key={one.id} one={one} />
        ))}
      </ul>
    </FormSection>
  )
}

function ExportLine({ one }: { one: PersonExport }) {
  const { t } = useTranslation('person-access')
  const format = useFormat()
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span>{t(`export.${one.status}`)}</span>
      <span className="text-small text-muted-foreground">
        {t('export.by', { name: one.requestedBy.name, time: format.dateTime(one.createdAt) })}
      </span>
      {one.status === 'ready' && one.url !== null ? (
        <Button variant="outline" size="sm" asChild className="ms-auto">
          <a href={one.url} download>
            <Download aria-hidden />
            {t('export.take', { size: format.bytes(one.sizeBytes ?? 0) })}
          </a>
        </Button>
      ) : null}
    </li>
  )
}
