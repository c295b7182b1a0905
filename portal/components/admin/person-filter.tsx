import { useQuery } from '@tanstack/react-query'
import { api, unwrap } from '../../lib/api/client.ts'
import { PersonPicker } from '../person-picker.tsx'

/** One person to narrow a list to; the address knows the id, the name is looked up. */
export function PersonFilter({
  value,
  onValueChange,
  label,
  all,
}: {
  /** `''` is anybody. */
  value: string
  onValueChange: (id: string) => void
  label: string
  /** What stands there while nobody is chosen: “Anybody”. */
  all: string
}) {
  const { data } = useQuery({
    queryKey: ['people', 'named', value],
    queryFn: () => unwrap(api.GET('/api/v1/management/people/{personId}', { params: { path: { personId: value } } })),
    enabled: value !== '',
  })
  const person = value === '' ? null : { id: value, name: data?.name ?? '…', photoAt: data?.photoAt ?? null }
  return (
    <PersonPicker
      value={person}
      onValueChange={(chosen) => onValueChange(chosen?.id ?? '')}
      placeholder={all}
      aria-label={label}
      clearable
      className="h-7 min-h-7 py-0 text-small"
    />
  )
}
