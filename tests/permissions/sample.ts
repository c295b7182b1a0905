/** Something that a schema takes, so that the answer is about rights and not about input. */
import type { Things } from './things.ts'

export interface Schema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly minItems?: number
  readonly minLength?: number
  readonly minProperties?: number
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
}

/** How an operation is asked, where its schemas alone do not say. */
export interface Sample {
  /** Other names for things, and what only this operation needs. */
  things?(things: Things): Things
  query?(things: Things): Record<string, string>
  payload?(things: Things): string | object | Buffer
  headers?(things: Things): Record<string, string>
}

/** What is required, and no more; ids are those of the things, by the names that they have. */
export function sample(schema: Schema, things: Things, name = ''): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return sample(schema.anyOf[0] ?? {}, things, name)
  const type = [schema.type].flat()[0]
  if (type === 'object') return sampleObject(schema, things)
  if (type === 'array') {
    const item = () => sample(schema.items ?? {}, things, name.replace(/s$/, ''))
    return Array.from({ length: schema.minItems ?? 0 }, item)
  }
  if (type === 'boolean') return true
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1
  return sampleText(schema, things, name)
}

function sampleObject({ required = [], properties = {}, minProperties = 0 }: Schema, things: Things): object {
  const optional = Object.keys(properties).filter((name) => !required.includes(name))
  const names = [...required, ...optional.slice(0, Math.max(0, minProperties - required.length))]
  return Object.fromEntries(names.map((name) => [name, sample(properties[name] ?? {}, things, name)]))
}

function sampleText({ format, pattern, minLength = 1 }: Schema, things: Things, name: string): string {
  if (things[name] !== undefined) return things[name]
  if (format === 'date-time') return '2030-01-07T09:00:00Z'
  if (format === 'date') return '2030-01-07'
  if (pattern?.includes('[0-9a-f]{8}')) return '01979d4c-7a3e-7000-8000-000000000000'
  if (format === 'email' || name === 'email' || pattern?.includes('@')) return 'somebody@example.test'
  return 'abcdefgh'.repeat(Math.ceil(minLength / 8)).slice(0, Math.max(minLength, 3))
}
