import { effectKinds, effectStates } from '@holdfast/contracts/effects/effect.ts'
import { SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { FilterSelect } from '../../components/admin/filter-select.tsx'
import { PeriodFilter } from '../../components/admin/period-filter.tsx'
import { useTemplateName } from '../../components/effects/use-template-name.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover.tsx'
import { RecipientFilter } from './recipient-filter.tsx'
import { RequestFilter } from './request-filter.tsx'
import type { EffectFilterState } from './use-effects-query.ts'

/** As the ledger's states, and what was left half done. */
const states = [...effectStates, 'unknown'] as const
const templates = [
  'digest',
  'request_received',
  'private_link',
  'transcript',
  'escalation',
  'wait_reminder',
  'assigned',
  'mention',
  'test',
]

export function EffectFilters({ filters, set, change, isFiltered, clear }: EffectFilterState) {
  const { t } = useTranslation('admin-effects')
  const { t: words } = useTranslation('effects')
  return (
    <>
      <FilterSelect
        label={t('field.state')}
        all={t('filter.anyState')}
        value={filters.state}
        onValueChange={(state) => set('state', state)}
        options={states.map((state) => ({ value: state, label: words(`state.${state}`) }))}
      />
      <FilterSelect
        label={t('field.kind')}
        all={t('filter.anyKind')}
        value={filters.kind}
        onValueChange={(kind) => set('kind', kind)}
        options={effectKinds.map((kind) => ({ value: kind, label: words(`kind.${kind}`) }))}
      />
      <PeriodFilter choice={filters} onChoose={change} />
      <MoreFilters filters={filters} set={set} />
      {isFiltered && (
        <Button variant="ghost" onClick={clear}>
          {t('filter.clear')}
        </Button>
      )}
    </>
  )
}

function MoreFilters({ filters, set }: Pick<EffectFilterState, 'filters' | 'set'>) {
  const { t } = useTranslation('admin-effects')
  const nameOf = useTemplateName()
  const count = [filters.template, filters.recipientId, filters.requestId].filter((one) => one !== '').length
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button variant="outline">
          <SlidersHorizontal aria-hidden />
          {t('filter.more')}
          {count > 0 && <Badge variant="count">{count}</Badge>}
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label={t('filter.more')} className="grid gap-3">
        <div className="grid gap-1">
          <span aria-hidden className="text-small font-medium">
            {t('field.cause')}
          </span>
          <RequestFilter value={filters.requestId} onValueChange={(id) => set('requestId', id)} />
        </div>
        <div className="grid gap-1">
          <span aria-hidden className="text-small font-medium">
            {t('field.recipient')}
          </span>
          <RecipientFilter value={filters.recipientId} onValueChange={(id) => set('recipientId', id)} />
        </div>
        <div className="grid gap-1">
          <span aria-hidden className="text-small font-medium">
            {t('field.template')}
          </span>
          <FilterSelect
            label={t('field.template')}
            all={t('filter.anyTemplate')}
            value={filters.template}
            onValueChange={(template) => set('template', template)}
            options={templates.map((template) => ({ value: template, label: nameOf(template) }))}
            className="w-full max-w-full"
          />
        </div>
      </PopoverContent>
    </Popover>
  )
}
