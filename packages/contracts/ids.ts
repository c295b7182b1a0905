/** Identifiers are UUIDs of version 7, which sort by the instant of their making. */
import Type from 'typebox'

const uuidPattern = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'

/** The schema of an id in a path, a query or a body. */
export const Id = Type.String({ pattern: uuidPattern, description: 'A UUID in lower case' })

const uuid = new RegExp(uuidPattern)

/** @returns whether the text is a UUID in its canonical form. */
export function isId(text: string): boolean {
  return uuid.test(text)
}
