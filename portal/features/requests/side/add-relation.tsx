import { type RelationKind, relationKinds } from '@holdfast/contracts/requests/vocabulary.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RequestNumber } from '../../../components/requests/request-number.tsx'
import { StatusIcon } from '../../../components/requests/status-icon.tsx'
import { useDebounced } from '../../../components/use-people-search.ts'
import { api, unwrap } from '../../../lib/api/client.ts'
import { toast, toastError } from '../../../lib/toast.ts'
import { Command, CommandEmpty, CommandInput, CommandItem, CommandList } from '../../../ui/command.tsx'
import { NativeSelect } from '../../../ui/native-select.tsx'
import { useRelations } from '../api/use-relations.ts'
import { useRequest } from '../request-page-context.ts'

/** What this one is to another, which is found by its number or its words. */
export function AddRelation({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('request')
  const { id, links } = useRequest()
  const relations = useRelations()
  const [kind, setKind] = useState<RelationKind>('relates')
  const [text, setText] = useState('')
  const q = useDebounced(text.trim())
  const { data, isFetching } = useQuery({
    queryKey: ['requests', 'to-link', q],
    queryFn: () =>
      unwrap(api.GET('/api/v1/requests', { params: { query: { q, sort: 'updated', order: 'desc', limit: 12 } } })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
  const linked = new Set(links.filter((link) => link.kind === kind).map(({ request }) => request.id))
  const found = q === '' ? [] : (data?.items ?? []).filter((one) => one.id !== id && !linked.has(one.id))
  const add = async (other: (typeof found)[number]) => {
    onDone()
    try {
      const { id: otherId, number, title, status } = other
      await relations.add(kind, { id: otherId, number, title, status })
      toast(t('changed.linked', { number }))
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <Command shouldFilter={false} loop>
      <div className="border-b p-2">
        <NativeSelect
          aria-label={t('relationKind')}
          value={kind}
          onChange={(event) => setKind(relationKinds.find((one) => one === event.target.value) ?? 'relates')}
        >
          {relationKinds.map((one) => (
            <option key={one} value={one}>
              {t(`relation.${one}`)}
            </option>
          ))}
        </NativeSelect>
      </div>
      <CommandInput autoFocus placeholder={t('findRequest')} value={text} onValueChange={setText} />
      <CommandList aria-busy={isFetching}>
        <CommandEmpty>
          {q === '' ? t('findRequestHint') : isFetching ? t('common:loading') : t('common:nothingFits')}
        </CommandEmpty>
        {found.map((other) => (
          <CommandItem key={other.id} value={other.id} onSelect={() => void add(other)}>
            <StatusIcon status={other.status} />
            <RequestNumber number={other.number} />
            <span dir="auto" className="min-w-0 truncate">
              {other.title}
            </span>
          </CommandItem>
        ))}
      </CommandList>
    </Command>
  )
}
