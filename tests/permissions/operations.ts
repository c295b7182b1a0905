/** Every operation of the API, with how it is asked for something in particular. */
import { buildOpenApi } from '@holdfast/api/openapi.ts'
import type { InjectOptions } from 'fastify'
import { type Schema, sample } from './sample.ts'
import { samples } from './samples.ts'
import type { Things } from './things.ts'

interface Described {
  readonly tags?: readonly string[]
  readonly 'x-permission': string
  readonly parameters?: readonly { in: string; name: string; required?: boolean; schema: Schema }[]
  readonly requestBody?: { content: Record<string, { schema: Schema }> }
}

export interface Operation {
  /** `GET /api/v1/requests/{requestId}`, as the table has it. */
  readonly name: string
  readonly permission: string
  /** Its tag. */
  readonly section: string
  readonly body: Schema | null
  ask(things: Things): InjectOptions & { url: string }
}

export async function listOperations(): Promise<Operation[]> {
  const { paths } = (await buildOpenApi()) as { paths: Record<string, Record<string, Described>> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => readOperation(path, method.toUpperCase(), described)),
  )
}

function readOperation(path: string, method: string, described: Described): Operation {
  const name = `${method} ${path}`
  const own = samples[name] ?? {}
  const body = described.requestBody?.content['application/json']?.schema ?? null
  return {
    name,
    permission: described['x-permission'],
    section: described.tags?.[0] ?? 'other',
    body,
    ask(given) {
      const things = { ...given, ...own.things?.(given) }
      const query = { ...sampleQuery(described, things), ...own.query?.(things) }
      const search = new URLSearchParams(query as Record<string, string>).toString()
      const payload = own.payload?.(things) ?? (body === null ? undefined : (sample(body, things) as object))
      return {
        method: method as 'GET',
        url: fillPath(path, things) + (search === '' ? '' : `?${search}`),
        headers: { 'if-match': '*', ...own.headers?.(things) },
        ...(payload !== undefined && { payload }),
      }
    },
  }
}

function fillPath(path: string, things: Things): string {
  return path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
    const value = things[name]
    if (value === undefined) throw new Error(`${path}: nothing is made that {${name}} could name (things.ts)`)
    return encodeURIComponent(value)
  })
}

function sampleQuery({ parameters = [] }: Described, things: Things): Record<string, unknown> {
  const needed = parameters.filter((parameter) => parameter.in === 'query' && parameter.required)
  return Object.fromEntries(needed.map(({ name, schema }) => [name, String(sample(schema, things, name))]))
}
