import type { CategorySuggestions } from '@holdfast/contracts/categories/suggest-categories.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDebounced } from '../../components/use-people-search.ts'
import { api, unwrap } from '../../lib/api/client.ts'

const leastLetters = 4
const pauseMs = 450
/** What comes after that says little that is new. */
const mostOfDescription = 4_000

/** Where requests that read like this one were filed; nothing while nobody knows. */
export function useSuggestions(title: string, description: string, enabled: boolean): CategorySuggestions['items'] {
  const text = useDebounced(JSON.stringify([title.trim(), description.slice(0, mostOfDescription)]), pauseMs)
  const [settledTitle = '', settledDescription = ''] = JSON.parse(text) as string[]
  const isEnough = settledTitle.length + settledDescription.length >= leastLetters
  const { data } = useQuery({
    queryKey: ['categories', 'suggestions', text],
    queryFn: async () => {
      const body = { title: settledTitle, description: settledDescription }
      return (await unwrap(api.POST('/api/v1/support/categories/suggest', { body }))) as CategorySuggestions
    },
    enabled: enabled && isEnough,
    placeholderData: keepPreviousData,
    // A suggestion is a courtesy: without it the page is the same.
    retry: false,
  })
  return enabled && isEnough ? (data?.items ?? []) : []
}
