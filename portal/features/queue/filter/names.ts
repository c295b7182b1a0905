/** Whom and what a name means. An id is a name too: for two who are called the same. */
import type { FieldName } from './fields.ts'
import type { Found } from './resolve.ts'

/** Something with a name, as it is looked for. */
export interface Nameable {
  readonly id: string
  readonly name: string
  /** Another name that is nobody else's, such as the key of a team. */
  readonly key?: string
  /** What it is part of; then `parent/name` is a name too. */
  readonly parentName?: string
}

export type NameLists = Readonly<Partial<Record<FieldName, readonly Nameable[] | undefined>>>

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const looksLikeId = (text: string): boolean => id.test(text)

/** @returns what the name means; `pending` while the list is not there yet */
export function findName(lists: NameLists, field: FieldName, name: string): Found {
  if (looksLikeId(name)) return { id: name }
  const all = lists[field]
  if (all === undefined) return 'pending'
  const wanted = name.toLowerCase()
  const named = (fits: (own: string) => boolean) => all.filter((one) => namesOf(one).some(fits))
  const exact = named((own) => own === wanted)
  const found = exact.length > 0 ? exact : named((own) => own.startsWith(wanted))
  if (found.length > 1) return 'ambiguous'
  return found[0] ? { id: found[0].id } : 'unknown'
}

/** @returns the shortest name that means it alone */
export function nameFor(lists: NameLists, field: FieldName, one: Nameable): string {
  const short = [one.key, one.name, one.parentName === undefined ? undefined : `${one.parentName}/${one.name}`]
  const alone = short.find((name) => {
    const found = name === undefined ? 'unknown' : findName(lists, field, name)
    return typeof found === 'object' && found.id === one.id
  })
  return alone ?? one.id
}

function namesOf({ name, key, parentName }: Nameable): string[] {
  const whole = parentName === undefined ? [] : [`${parentName}/${name}`.toLowerCase()]
  return [name.toLowerCase(), ...(key === undefined ? [] : [key.toLowerCase()]), ...whole]
}
