import { auditActions } from '@holdfast/contracts/audit/actions.ts'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { FilterSelect } from '../../components/admin/filter-select.tsx'
import { PeriodFilter } from '../../components/admin/period-filter.tsx'
import { PersonFilter } from '../../components/admin/person-filter.tsx'
import { Button } from '../../ui/button.tsx'
import type { AuditFilterState } from './use-audit-query.ts'
import { useAuditWords } from './use-audit-words.ts'

export function AuditFilters({
  filters,
  set,
  change,
  isFiltered,
  clear,
  targetName,
}: AuditFilterState & { targetName: string | null }) {
  const { t } = useTranslation('admin-audit')
  const words = useAuditWords()
  const [area = '', deed] = filters.action.split('.')
  const deeds = auditActions[area] ?? []
  return (
    <>
      <div className="w-48 max-md:grow">
        <PersonFilter
          value={filters.actorId}
          onValueChange={(id) => set('actorId', id)}
          label={t('column.actor')}
          all={t('filter.anybody')}
        />
      </div>
      <FilterSelect
        label={t('filter.area')}
        all={t('filter.anything')}
        value={area}
        onValueChange={(next) => set('action', next)}
        options={Object.keys(auditActions).map((one) => ({ value: one, label: words.area(one) }))}
      />
      {deeds.length > 1 && (
        <FilterSelect
          label={t('column.deed')}
          all={t('filter.anyDeed')}
          value={deed === undefined ? '' : filters.action}
          onValueChange={(action) => set('action', action === '' ? area : action)}
          options={deeds.map((one) => ({ value: `${area}.${one}`, label: words.deed(`${area}.${one}`) }))}
        />
      )}
      <PeriodFilter choice={filters} onChoose={change} />
      {filters.targetId !== '' && (
        <Button
          variant="outline"
          className="border-primary bg-accent text-small font-normal text-accent-foreground"
          aria-label={t('filter.forgetTarget')}
          onClick={() => change({ targetKind: '', targetId: '' })}
        >
          {t('filter.only', { name: targetName ?? words.kind(filters.targetKind) })}
          <X aria-hidden />
        </Button>
      )}
      {isFiltered && (
        <Button variant="ghost" onClick={clear}>
          {t('filter.clear')}
        </Button>
      )}
    </>
  )
}
