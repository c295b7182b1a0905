import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ComponentProps, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, unwrap } from '../../lib/api/client.ts'
import type { Choice } from '../../ui/choice-list.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { PersonAvatar } from '../person-avatar.tsx'
import { useDebounced } from '../use-people-search.ts'

interface Person {
  readonly id: string
  readonly name: string
}

const leastLetters = 2

/** A colleague by name: for whoever may not read people, too. */
export function ColleaguePicker({
  value,
  onValueChange,
  ...props
}: Pick<ComponentProps<typeof Combobox>, 'id' | 'aria-describedby' | 'aria-invalid'> & {
  value: Person | null
  onValueChange: (person: Person | null) => void
}) {
  const { t } = useTranslation('request-forms')
  const [text, setText] = useState('')
  const q = useDebounced(text.trim().slice(0, 100))
  const isLong = q.length >= leastLetters
  const { data, isFetching } = useQuery({
    queryKey: ['colleagues', q],
    queryFn: async () => (await unwrap(api.GET('/api/v1/support/colleagues', { params: { query: { q } } }))).items,
    enabled: isLong,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  const found = (isLong ? (data ?? []) : []).map((person): Choice & Person => ({
    ...person,
    value: person.id,
    label: person.name,
    icon: <PersonAvatar person={person} size={20} />,
    hint: person.department,
  }))
  const chosen = value && {
    ...value,
    value: value.id,
    label: value.name,
    icon: <PersonAvatar person={value} size={20} />,
  }
  // Before anything is typed, who is chosen stands first; then only who was found.
  const isAmong = !chosen || text.trim() !== '' || found.some(({ id }) => id === chosen.id)
  const choices = isAmong ? found : [chosen, ...found]
  return (
    <Combobox
      {...props}
      clearable
      placeholder={t('person.choose')}
      searchPlaceholder={t('person.search')}
      emptyText={isLong ? t('person.nobody') : t('person.begin')}
      choices={choices}
      current={chosen}
      value={value?.id ?? null}
      onValueChange={(id) => onValueChange(choices.find((choice) => choice.id === id) ?? null)}
      onSearch={setText}
      isLoading={isFetching || text.trim().slice(0, 100) !== q}
    />
  )
}
