import type { MessageHit } from '@holdfast/contracts/conversations/search-messages.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Lock } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDebounced } from '../../../components/use-people-search.ts'
import { api, unwrap } from '../../../lib/api/client.ts'
import { useFormat } from '../../../lib/format.ts'
import { Command, CommandEmpty, CommandInput, CommandItem, CommandList } from '../../../ui/command.tsx'
import { requestKeys } from '../api/keys.ts'
import { useRequestPage } from '../request-page-context.ts'

/** What is looked for, and where it was said. */
export function SearchHits({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation('request')
  const { requestId, target } = useRequestPage()
  const [text, setText] = useState('')
  const q = useDebounced(text.trim())
  const { data, isFetching } = useQuery({
    queryKey: requestKeys.search(requestId, q),
    queryFn: () => unwrap(api.GET('/api/v1/messages/search', { params: { query: { q, requestId, limit: 30 } } })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
  const hits = q === '' ? [] : ((data?.items ?? []) as MessageHit[])
  return (
    <Command shouldFilter={false} loop>
      <CommandInput autoFocus placeholder={t('searchHere')} value={text} onValueChange={setText} />
      <CommandList aria-busy={isFetching}>
        <CommandEmpty>
          {q === '' ? t('searchHint') : isFetching ? t('common:loading') : t('common:nothingFits')}
        </CommandEmpty>
        {hits.map((hit) => (
          <CommandItem
            key={hit.messageId}
            value={hit.messageId}
            onSelect={() => {
              onChosen()
              target.set(hit.messageId)
            }}
          >
            <HitLine hit={hit} />
          </CommandItem>
        ))}
      </CommandList>
    </Command>
  )
}

function HitLine({ hit }: { hit: MessageHit }) {
  const { t } = useTranslation('request')
  const format = useFormat()
  return (
    <span className="grid min-w-0 grow gap-0.5">
      <span className="flex items-center gap-1.5 text-small">
        <bdi className="truncate font-medium">{hit.author.name}</bdi>
        {hit.internal && <Lock role="img" aria-label={t('note.title')} className="size-3" />}
        <span className="ms-auto shrink-0 tabular-nums opacity-80">{format.short(hit.createdAt)}</span>
      </span>
      <span dir="auto" className="line-clamp-2">
        {markMatches(hit)}
      </span>
    </span>
  )
}

function markMatches({ excerpt, matches }: MessageHit): ReactNode[] {
  const pieces: ReactNode[] = []
  let at = 0
  for (const { from, to } of matches) {
    pieces.push(
      excerpt.slice(at, from),
      <mark key={from} className="rounded-[2px] bg-sla-soon-soft text-inherit">
        {excerpt.slice(from, to)}
      </mark>,
    )
    at = to
  }
  return [...pieces, excerpt.slice(at)]
}
