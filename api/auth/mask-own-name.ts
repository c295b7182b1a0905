import type { Caller } from './caller.ts'

/**
 * A visitor only said who they are. Where the address belongs to somebody whom the desk knows, that person's name would
 * be told to whoever types the address; so a visitor is shown under the address wherever they appear.
 * @returns the answer with the caller's own name replaced; the same one for everybody but visitors
 */
export function maskOwnName<Payload>(caller: Caller | null, payload: Payload): Payload {
  if (caller?.link?.purpose !== 'chat') return payload
  return mask(payload, caller.personId, caller.person.name) as Payload
}

function mask(value: unknown, personId: string, name: string): unknown {
  if (Array.isArray(value)) return value.map((item) => mask(item, personId, name))
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  const entries = Object.entries(value).map(([key, item]) => [key, mask(item, personId, name)])
  const masked = Object.fromEntries(entries)
  const isOneself = (masked.id === personId || masked.value === personId) && typeof masked.name === 'string'
  return isOneself ? { ...masked, name } : masked
}
