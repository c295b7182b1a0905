/** A program that speaks SCIM to a desk, and the people that it is about. */
import { type Asker, hostOf, type TestDesk } from '@holdfast/api/test-helper.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { eq } from 'drizzle-orm'

export async function makeScimToken(asker: Asker, scopes = ['scim:manage']): Promise<string> {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const payload = { name: 'Okta', scopes, expiresAt }
  const answer = await asker.ask({ method: 'POST', url: '/setting/tokens', payload })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json().token
}

export interface ScimAsked {
  readonly payload?: object | string
  readonly headers?: Record<string, string>
  /** Instead of the client's own token. */
  readonly bearer?: string
}

/** @param settled what is there once the test has begun */
export function scimClient(settled: () => { desk: TestDesk; token: string }) {
  type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  async function scim(method: Method, path: string, { payload, headers, bearer }: ScimAsked = {}) {
    const { desk, token } = settled()
    const type = payload === undefined ? {} : { 'content-type': 'application/scim+json' }
    const answer = await desk.app.inject({
      method,
      url: `/scim/v2${path}`,
      headers: { host: hostOf(desk.org), authorization: `Bearer ${bearer ?? token}`, ...type, ...headers },
      ...(payload !== undefined && { payload: typeof payload === 'string' ? payload : JSON.stringify(payload) }),
    })
    const body = answer.body === '' ? null : JSON.parse(answer.body)
    return { status: answer.statusCode, body, headers: answer.headers }
  }
  let count = 0
  return {
    scim,
    filtered: (resource: string, filter: string, more = '') =>
      scim('GET', `/${resource}?filter=${encodeURIComponent(filter)}${more}`),
    patch: (path: string, ...Operations: object[]) =>
      scim('PATCH', path, { payload: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations } }),
    async personOf(id: string) {
      const { db, org } = settled().desk
      const [person] = await db.tenant(org.orgId, (tx) => tx.select().from(people).where(eq(people.id, id)))
      if (!person) throw new Error('there is no such person')
      return person
    },
    /** Somebody whom SCIM has not brought. */
    async addPerson(fields: Partial<typeof people.$inferInsert> = {}) {
      const { db, org } = settled().desk
      count += 1
      const row = {
        id: newId(),
        orgId: org.orgId,
        name: `Here ${count}`,
        email: `here-${count}@example.test`,
        ...fields,
      }
      await db.tenant(org.orgId, (tx) => tx.insert(people).values(row))
      return row
    },
  }
}
