/** Nasty input at every route that is listed: whatever comes, it is answered with 4xx or done, never with 500. */
import { randomUUID } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildOpenApi } from './openapi.ts'
import { type Asker, makeRequest, openDesk, type TestDesk } from './test-helper.ts'

interface Schema {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  pattern?: string
  format?: string
  minimum?: number
  required?: string[]
  properties?: Record<string, Schema>
  items?: Schema
}

interface Operation {
  summary?: string
  parameters?: { in: string; name: string; schema: Schema }[]
  requestBody?: { content: { 'application/json': { schema: Schema } } }
}

const document = (await buildOpenApi()) as { paths: Record<string, Record<string, Operation>> }
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
)

/** Something that the schema takes. */
function sample(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return sample(schema.anyOf[0] ?? {})
  const type = [schema.type].flat()[0]
  if (type === 'object') {
    const required = schema.required ?? []
    return Object.fromEntries(required.map((name) => [name, sample(schema.properties?.[name] ?? {})]))
  }
  if (type === 'array') return []
  if (type === 'boolean') return true
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1
  if (schema.format === 'date-time') return '2030-01-01T00:00:00Z'
  return schema.pattern?.includes('[0-9a-f]{8}') ? randomUUID() : 'abc'
}

const nastyValues = [
  null,
  true,
  -1,
  0,
  1e308,
  9_007_199_254_740_992,
  2_147_483_648,
  '',
  ' ',
  'abc',
  '\u202e\u0301\ufffe',
  "'; DROP TABLE requests; --",
  '%s%n',
  '../../etc/passwd',
  'x'.repeat(100_000),
  '😀'.repeat(200),
  '2030-02-30T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '2016-12-31T23:59:60Z',
  '9999-12-31T23:59:59Z',
  '00000000-0000-0000-0000-000000000000',
  [],
  {},
  [null],
  [[]],
  { a: { b: 1 } },
  Array(3_000).fill('x'),
  JSON.parse('{"constructor":{"prototype":{}}}'),
]

/** Each of these is refused, whatever the operation. */
const badBodies: (string | Buffer)[] = [
  '{',
  '"',
  'nul',
  '[1,2',
  '{"a":1e}',
  '{"a":"\\u0000"}',
  '{"\\u0000":1}',
  '{"a":"\\ud800"}',
  '{"__proto__":{"x":1}}',
  '{"a":{"constructor":{"prototype":{}}}}',
  '1e400',
  '[]',
  '5',
  '"text"',
  'true',
  `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
  `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
  `{"x":"${'a'.repeat(2 * 1024 * 1024)}"}`,
  Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x7d]),
]

const badParams = [
  'abc',
  '%00',
  '%E0%A4%A',
  '..%2F..%2Fetc',
  'x'.repeat(600),
  '%F0%9F%98%80',
  '00000000-0000-0000-0000-00000000000G',
  '-1',
  '1e9',
]
const badQueries = [
  '%00',
  'x'.repeat(3_000),
  '-1',
  '1e999',
  'NaN',
  '%FF',
  "'",
  '[]',
  '%F0%9F%98%80',
  '0',
  '99999999999999999999',
  '2016-12-31T23:59:60Z',
]

describe('fuzz', () => {
  let desk: TestDesk
  let asker: Asker
  let requestId: string
  beforeAll(async () => {
    desk = await openDesk({}, { changeWaitMs: 2_000 })
    asker = await desk.as(desk.org.adminId)
    requestId = (await makeRequest(asker)).id
  })
  afterAll(() => desk.close())

  const json = { 'content-type': 'application/json', 'if-match': '*' }
  const fill = (path: string) => path.replace('{requestId}', requestId).replaceAll(/\{[^}]+\}/g, () => randomUUID())

  async function send(options: InjectOptions): Promise<number> {
    const { statusCode, body } = await asker.ask({ ...options, url: String(options.url).replace(/^\/api\/v1/, '') })
    const shown = `${options.method} ${String(options.url).slice(0, 200)} ${String(options.payload).slice(0, 200)} → ${body.slice(0, 300)}`
    expect(statusCode, shown).toBeLessThan(500)
    return statusCode
  }

  const ours = operations.filter(({ path }) => path.startsWith('/api/v1') && !path.endsWith('/sign-out'))

  it('knows every operation', () => expect(ours.length).toBeGreaterThan(20))

  it.each(ours.filter(({ operation }) => operation.requestBody))(
    '$method $path refuses bodies that are none',
    async ({ path, method }) => {
      for (const payload of badBodies) {
        const url = fill(path)
        expect(
          await send({ method: method as 'POST', url, payload, headers: json }),
          String(payload).slice(0, 80),
        ).toBeGreaterThanOrEqual(400)
      }
    },
  )

  it.each(ours.filter(({ operation }) => operation.requestBody))(
    '$method $path takes or refuses any field',
    async ({ path, method, operation }) => {
      const schema = operation.requestBody?.content['application/json'].schema ?? {}
      const valid = sample(schema) as Record<string, unknown>
      for (const name of Object.keys(schema.properties ?? {})) {
        for (const value of nastyValues) {
          const payload = JSON.stringify({ ...valid, [name]: value })
          await send({ method: method as 'POST', url: fill(path), payload, headers: json })
        }
        for (const bad of ['a\0b', '\ud800']) {
          const payload = JSON.stringify({ ...valid, [name]: bad })
          expect(
            await send({ method: method as 'POST', url: fill(path), payload, headers: json }),
          ).toBeGreaterThanOrEqual(400)
        }
      }
      const unknown = JSON.stringify({ ...valid, surely_not_known: 1 })
      expect(await send({ method: method as 'POST', url: fill(path), payload: unknown, headers: json })).toBe(422)
    },
  )

  it.each(ours.filter(({ path }) => path.includes('{')))(
    '$method $path refuses paths that name nothing',
    async ({ path, method }) => {
      for (const bad of badParams) {
        const url = path.replaceAll(/\{[^}]+\}/g, bad)
        expect(await send({ method: method as 'GET', url, headers: { 'if-match': '*' } })).toBeGreaterThanOrEqual(400)
      }
    },
  )

  it.each(ours.filter(({ method }) => method === 'GET'))(
    '$method $path takes or refuses any query',
    async ({ path, operation }) => {
      const names = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query').map(({ name }) => name)
      for (const name of names) {
        for (const value of badQueries) {
          await send({ method: 'GET', url: `${fill(path)}?${name}=${value}` })
          await send({ method: 'GET', url: `${fill(path)}?${name}=${value}&${name}=${value}` })
        }
        expect(await send({ method: 'GET', url: `${fill(path)}?${name}=a%00b` })).toBeGreaterThanOrEqual(400)
      }
      if (names.length > 0) expect(await send({ method: 'GET', url: `${fill(path)}?surely_not_known=1` })).toBe(422)
      await send({ method: 'GET', url: `${fill(path)}?__proto__=1&constructor=2&a[b]=3` })
    },
  )

  it.each(ours.filter(({ method }) => method !== 'GET'))(
    '$method $path takes or refuses any header',
    async ({ path, method, operation }) => {
      const schema = operation.requestBody?.content['application/json'].schema
      const payload = schema && JSON.stringify(sample(schema))
      for (const value of ['', ' ', 'x'.repeat(201), '\u00e9', '"', 'W/"1', '"99999999999"', '"-1"', 'a b']) {
        const headers = { ...json, 'idempotency-key': value, 'if-match': value }
        await send({ method: method as 'POST', url: fill(path), payload, headers })
      }
      for (const authorization of ['', 'Bearer', 'Bearer ', 'Basic eDp4', `Bearer ${'x'.repeat(5_000)}`]) {
        await send({ method: method as 'POST', url: fill(path), payload, headers: { ...json, authorization } })
      }
      for (const host of ['', 'x', '..localhost:3000', `${'a'.repeat(300)}.localhost:3000`, '[::1]:80']) {
        await send({ method: method as 'POST', url: fill(path), payload, headers: { ...json, host } })
      }
    },
  )
})
