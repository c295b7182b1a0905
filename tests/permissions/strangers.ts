/** Bodies in which one id is that of somebody else's thing, each place where an id can stand once. */
import { type Schema, sample } from './sample.ts'
import type { Things } from './things.ts'

export interface StrangeBody {
  /** Where the strange id is, as a JSON pointer. */
  readonly path: string
  readonly body: unknown
}

/** What is named in bodies otherwise than in paths. */
const meanings: Readonly<Record<string, string>> = {
  assigneeId: 'personId',
  managerId: 'personId',
  lastGivenTo: 'personId',
  parentId: 'categoryId',
  replyToId: 'messageId',
  fileId: 'looseFileId',
  sessionId: 'chatSessionId',
}

/**
 * @param base what is asked with otherwise
 * @param own what the rest of the body names
 */
export function listStrangeBodies(schema: Schema, base: object, own: Things, strange: Things): StrangeBody[] {
  return vary({ schema, own, strange, name: '' }, base)
}

interface Spot {
  readonly schema: Schema
  readonly own: Things
  readonly strange: Things
  readonly name: string
}

function vary(spot: Spot, base?: object): StrangeBody[] {
  const { schema, own, strange, name } = spot
  if (schema.anyOf) return schema.anyOf.flatMap((one) => vary({ ...spot, schema: one }, base))
  const types = [schema.type].flat()
  if (types.includes('object')) return varyObject(spot, base ?? (sample(schema, own, name) as object))
  if (types.includes('array')) {
    const inner = vary({ ...spot, schema: schema.items ?? {}, name: name.replace(/s$/, '') })
    return inner.map(({ path, body }) => ({ path: `/0${path}`, body: [body] }))
  }
  const id = strange[meanings[name] ?? name]
  return types.includes('string') && name.endsWith('Id') && id !== undefined ? [{ path: '', body: id }] : []
}

function varyObject({ schema, own, strange }: Spot, base: object): StrangeBody[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    vary({ schema: property, own, strange, name }).map(({ path, body }) => ({
      path: `/${name}${path}`,
      body: { ...base, [name]: body },
    })),
  )
}
