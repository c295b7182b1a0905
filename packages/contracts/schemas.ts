/** Building blocks that the schemas of all operations share. */
import Type, { type Static, type TObject, type TProperties, type TSchema, type TString, type TUnsafe } from 'typebox'

/** An object that refuses fields it does not know, which every body and query of the API does. */
export function closed<Properties extends TProperties>(
  properties: Properties,
  options: { description?: string; minProperties?: number } = {},
): TObject<Properties> {
  return Type.Object(properties, { additionalProperties: false, ...options })
}

/** A value that may be `null`; written as a list of types, which serializes faster than a union. */
export function nullable<Schema extends TSchema>(schema: Schema): TUnsafe<Static<Schema> | null> {
  const { type, enum: values, ...rest } = schema as TSchema & { type?: string; enum?: unknown[] }
  if (type === undefined && values === undefined) return Type.Unsafe({ anyOf: [schema, { type: 'null' }] })
  const choice = values === undefined ? {} : { enum: [...values, null] }
  return Type.Unsafe({ ...rest, ...choice, type: [type ?? 'string', 'null'] })
}

/** An instant as ISO 8601 in UTC. */
export const Instant: TString = Type.String({ format: 'date-time', maxLength: 40, description: 'ISO 8601 with offset' })

/** @returns a text with something to read in it, of at most `maxLength` characters. */
export function words(maxLength: number): TString {
  return Type.String({ minLength: 1, maxLength, pattern: '\\S' })
}

/** Where the next page begins: opaque, and good for one person, list, filter and sort only. */
export const Cursor = Type.String({
  minLength: 1,
  maxLength: 2_000,
  description: 'The `nextCursor` of the page before',
})

/** How many items a page has. */
export const Limit = Type.Integer({ minimum: 1, maximum: 100, default: 50 })

/** Which end of a list comes first. */
export const Order = Type.Enum(['asc', 'desc'])

/** One page of a list. There is no count: counting every match is what makes lists slow. */
export function page<Item extends TSchema>(item: Item) {
  return Type.Object({ items: Type.Array(item), nextCursor: nullable(Type.String()) })
}

/** Something with an id and a name to show. */
export const Named = Type.Object({ id: Type.String(), name: Type.String() })
export type Named = Static<typeof Named>

/** Makes a repeated POST safe: the same key with the same body is answered once. */
export const IdempotencyHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({ pattern: '^[!-~]{1,200}$', description: '1 to 200 printable characters' }),
  ),
})

/** The version that the caller read, as the `ETag` said. */
export const VersionHeaders = Type.Object({
  'if-match': Type.Optional(Type.String({ maxLength: 100, description: 'The `ETag` of the version that was read' })),
})

/** For operations that need nothing said but what their path says. */
export const NoBody = Type.Unsafe<Record<string, never> | null>({
  type: ['object', 'null'],
  properties: {},
  additionalProperties: false,
})

/** For operations on a request: a repeated key is the same change, an `If-Match` that is stale refuses it. */
export const ChangeHeaders = Type.Object({ ...IdempotencyHeaders.properties, ...VersionHeaders.properties })
