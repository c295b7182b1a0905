import { randomUUID } from 'node:crypto'
import { people } from '@holdfast/db/people/schema.ts'
import { messages } from '@holdfast/db/requests/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, makeRequest, openDesk, type TestDesk } from '../test-helper.ts'

interface Hit {
  readonly messageId: string
  readonly request: { id: string; number: string; title: string }
  readonly internal: boolean
  readonly excerpt: string
  readonly matches: { from: number; to: number }[]
}

let desk: TestDesk
let requester: Asker
let stranger: Asker
let agent: Asker
let own: { id: string; number: string }
let foreign: { id: string; number: string }
beforeAll(async () => {
  desk = await openDesk()
  requester = await desk.as(desk.org.requesterId)
  agent = await desk.as(desk.org.agentId)
  const { orgId, otherAgentId, agentId } = desk.org
  await desk.db.tenant(orgId, (tx) => tx.update(people).set({ role: 'requester' }).where(isPerson(otherAgentId)))
  stranger = await desk.as(otherAgentId)
  own = await makeRequest(requester, { title: 'Mine' })
  foreign = await makeRequest(stranger, { title: 'Not mine' })
  await write(requester, own.id, 'The **zeppelin** has [landed](http://a.test) & burns')
  await write(agent, own.id, 'A zeppelin, says the requester, who drinks', 'notes')
  // All newer than the requester's, and at one instant.
  const createdAt = new Date(Date.now() + 60_000)
  const row = { orgId, requestId: foreign.id, authorId: agentId, internal: false, createdAt }
  const rows = Array.from({ length: 1_000 }, (_, index) => ({ ...row, body: `zeppelin ${index}` }))
  await desk.db.tenant(orgId, (tx) => tx.insert(messages).values(rows))
})
afterAll(() => desk.close())

const isPerson = (id: string) => eq(people.id, id)

async function write(asker: Asker, id: string, body: string, kind = 'messages') {
  const answer = await asker.ask({ method: 'POST', url: `/requests/${id}/${kind}`, payload: { body } })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().message ?? answer.json()
}
const ask = (asker: Asker, q: string, rest = '') =>
  asker.ask({ method: 'GET', url: `/messages/search?q=${encodeURIComponent(q)}${rest}` })
const search = async (asker: Asker, q: string, rest?: string) =>
  (await ask(asker, q, rest)).json() as { items: Hit[]; nextCursor: string | null }

describe('searching in what was said', () => {
  it('finds a requester’s own among a thousand others, and nothing else', async () => {
    const { items, nextCursor } = await search(requester, 'zeppelin')
    expect(items).toHaveLength(1)
    expect(nextCursor).toBeNull()
    expect(items[0]).toMatchObject({ request: { id: own.id, number: own.number, title: 'Mine' }, internal: false })
    expect((await search(requester, 'drinks')).items).toEqual([])
    expect((await search(requester, 'zeppelin', `&requestId=${own.id}`)).items).toHaveLength(1)
    expect((await ask(requester, 'zeppelin', `&requestId=${foreign.id}`)).statusCode).toBe(404)
  })

  it('shows plain text, and where the words are in it', async () => {
    const [hit] = (await search(requester, 'zeppelin landed')).items
    expect(hit?.excerpt).toBe('The zeppelin has landed & burns')
    expect(hit?.matches.map(({ from, to }) => hit.excerpt.slice(from, to))).toEqual(['zeppelin', 'landed'])
  })

  it('pages through every hit once, also those of one instant', async () => {
    const seen: string[] = []
    let cursor = ''
    for (;;) {
      const found = await search(agent, 'zeppelin', `&limit=100${cursor}`)
      seen.push(...found.items.map(({ messageId }) => messageId))
      if (found.nextCursor === null) break
      cursor = `&cursor=${found.nextCursor}`
    }
    expect(seen).toHaveLength(1_002)
    expect(new Set(seen).size).toBe(1_002)
  })

  it('finds notes for agents, in one request where that is asked', async () => {
    const { items } = await search(agent, 'zeppelin', `&requestId=${own.id}`)
    expect(items.map(({ internal }) => internal)).toEqual([true, false])
    expect((await search(agent, '"a zeppelin" -landed', `&requestId=${own.id}`)).items).toHaveLength(1)
  })

  it('does not find what was deleted, and finds what an edit says', async () => {
    const { id } = await write(requester, own.id, 'a pangolin')
    const url = `/requests/${own.id}/messages/${id}`
    await requester.ask({ method: 'PATCH', url, payload: { body: 'an aardvark' }, headers: { 'if-match': '*' } })
    expect((await search(agent, 'pangolin')).items).toEqual([])
    expect((await search(agent, 'aardvark')).items).toHaveLength(1)
    await requester.ask({ method: 'DELETE', url })
    expect((await search(agent, 'aardvark')).items).toEqual([])
    expect((await search(requester, 'aardvark')).items).toEqual([])
  })

  it('takes whatever is typed', async () => {
    for (const q of ["'; DROP TABLE messages; --", '!!!', '"', '\uE000', '& | !', '😀', '-'.repeat(200)]) {
      expect((await ask(agent, q)).statusCode, q).toBe(200)
    }
    expect((await ask(agent, ' ')).statusCode).toBe(422)
    expect((await ask(agent, 'zeppelin', `&requestId=${randomUUID()}`)).statusCode).toBe(404)
  })
})
