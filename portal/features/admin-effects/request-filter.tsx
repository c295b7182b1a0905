import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RequestNumber } from '../../components/requests/request-number.tsx'
import { useDebounced } from '../../components/use-people-search.ts'
import { api, unwrap } from '../../lib/api/client.ts'
import type { Choice } from '../../ui/choice-list.tsx'
import { Combobox } from '../../ui/combobox.tsx'

const most = 20

/** One request to narrow the ledger to, found by its number or words. */
export function RequestFilter({ value, onValueChange }: { value: string; onValueChange: (id: string) => void }) {
  const { t } = useTranslation('admin-effects')
  const [text, setText] = useState('')
  const q = useDebounced(text.trim())
  const { data: found, isFetching } = useQuery({
    queryKey: ['requests', 'find', q],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/requests', {
          params: { query: { limit: most, sort: 'updated', ...(q === '' ? {} : { q }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  })
  const { data: chosen } = useQuery({
    queryKey: ['requests', 'named', value],
    queryFn: () => unwrap(api.GET('/api/v1/requests/{requestId}', { params: { path: { requestId: value } } })),
    enabled: value !== '',
  })
  const items = found?.items ?? []
  const current: Choice | null =
    value === '' ? null : { value, label: chosen ? `${chosen.number} ${chosen.title}` : '…' }
  const isAmong = text.trim() !== '' || items.some(({ id }) => id === value)
  const choices: Choice[] = [
    ...(current && !isAmong ? [current] : []),
    ...items.map(({ id, number, title }) => ({
      value: id,
      label: title,
      icon: <RequestNumber number={number} />,
    })),
  ]
  return (
    <Combobox
      choices={choices}
      current={current}
      value={value === '' ? null : value}
      onValueChange={(id) => onValueChange(id ?? '')}
      onSearch={setText}
      isLoading={isFetching || text.trim() !== q}
      placeholder={t('filter.anyRequest')}
      searchPlaceholder={t('filter.searchRequest')}
      aria-label={t('field.cause')}
      clearable
      className="h-7 min-h-7 py-0 text-small"
    />
  )
}
