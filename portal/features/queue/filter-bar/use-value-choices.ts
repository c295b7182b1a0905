import { useQuery } from '@tanstack/react-query'
import { usePeopleSearch } from '../../../components/use-people-search.ts'
import { api, unwrap } from '../../../lib/api/client.ts'
import { queueKeys } from '../api/keys.ts'
import type { FieldName } from '../filter/fields.ts'
import { type NameLists, nameFor } from '../filter/names.ts'
import type { NamedValue } from '../filter/suggest.ts'

/** What a field can be filtered by besides its fixed words: teams, people, tags … People and tags the server looks for. */
export function useValueChoices(field: FieldName | null, typed: string, names: NameLists): readonly NamedValue[] {
  const { people } = usePeopleSearch(typed, undefined, field === 'requester')
  const { data: tags } = useQuery({
    queryKey: queueKeys.tags(typed),
    queryFn: () =>
      unwrap(api.GET('/api/v1/requests/tags', { params: { query: { ...(typed && { q: typed }), limit: 20 } } })),
    enabled: field === 'tag',
    staleTime: 60_000,
    placeholderData: (before) => before,
  })
  if (field === null) return none
  if (field === 'tag') return tags?.items.map((value) => ({ value, label: value })) ?? none
  if (field === 'requester') return people.map(({ email, name }) => ({ value: email, label: name }))
  return names[field]?.map((one) => ({ value: nameFor(names, field, one), label: one.name })) ?? none
}

const none: readonly NamedValue[] = []
