import { useSearchParams } from 'react-router'

/**
 * What a list is narrowed by, kept in the address: a reload, the back button and a link show the same.
 * @param names of the parameters; one that is not there is `''`
 */
export function useFilters<Name extends string>(...names: Name[]) {
  const [params, setParams] = useSearchParams()
  const filters = Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])) as Record<Name, string>
  const change = (changes: Partial<Record<Name, string>>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        for (const [name, value] of Object.entries<string | undefined>(changes)) {
          if (value === undefined || value === '') after.delete(name)
          else after.set(name, value)
        }
        return after
      },
      { replace: true },
    )
  return {
    filters,
    change,
    set: (name: Name, value: string) => change({ [name]: value } as Partial<Record<Name, string>>),
    clear: () => change(Object.fromEntries(names.map((name) => [name, ''])) as Partial<Record<Name, string>>),
    isFiltered: names.some((name) => filters[name] !== ''),
  }
}
