import { randomUUID } from 'node:crypto'
import { files } from '@holdfast/db/files/schema.ts'
import { messages } from '@holdfast/db/requests/schema.ts'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, makeRequest, openDesk, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
let requester: Asker
let agent: Asker
let otherAgent: Asker
let supervisor: Asker
let requestId: string
beforeAll(async () => {
  desk = await openDesk()
  requester = await desk.as(desk.org.requesterId)
  agent = await desk.as(desk.org.agentId)
  otherAgent = await desk.as(desk.org.otherAgentId)
  supervisor = await desk.as(desk.org.supervisorId)
  requestId = (await makeRequest(requester)).id
})
afterAll(() => desk.close())

async function write(asker: Asker, body: string, kind = 'messages', rest = {}): Promise<string> {
  const url = `/requests/${requestId}/${kind}`
  const answer = await asker.ask({ method: 'POST', url, payload: { body, ...rest } })
  expect(answer.statusCode, answer.body).toBe(201)
  return (answer.json().message ?? answer.json()).id
}
const at = (id: string) => `/requests/${requestId}/messages/${id}`
const edit = (asker: Asker, id: string, body: string, ifMatch: string | null = '*') =>
  asker.ask({ method: 'PATCH', url: at(id), payload: { body }, headers: ifMatch ? { 'if-match': ifMatch } : {} })
const remove = (asker: Asker, id: string) => asker.ask({ method: 'DELETE', url: at(id) })
const read = (asker: Asker, id: string, path = '') => asker.ask({ method: 'GET', url: at(id) + path })
const timeline = async (asker: Asker) =>
  (await asker.ask({ method: 'GET', url: `/requests/${requestId}/timeline?limit=100` })).json().items as {
    type: string
    internal: boolean
    actor: { id: string }
    message: { id: string; body: string } | null
    details: { messageId?: string }
  }[]
const eventsOf = async (asker: Asker, id: string) =>
  (await timeline(asker)).filter(({ details }) => details.messageId === id)
const makeOld = (id: string) =>
  desk.db.tenant(desk.org.orgId, (tx) =>
    tx.update(messages).set({ createdAt: sql`created_at - interval '16 minutes'` }).where(eq(messages.id, id)),
  )

describe('editing a message', () => {
  it('keeps what it said, and tells everybody who may see it', async () => {
    const id = await write(requester, 'It is on fier')
    const edited = await edit(requester, id, 'It is on **fire**', '"1"')
    expect(edited.headers.etag).toBe('"2"')
    expect(edited.json()).toMatchObject({ body: 'It is on **fire**', html: '<p>It is on <strong>fire</strong></p>\n' })
    expect(edited.json().editedAt).not.toBeNull()
    expect((await read(agent, id)).json()).toEqual(edited.json())
    const seen = await eventsOf(requester, id)
    expect(seen.map(({ type, internal }) => [type, internal])).toContainEqual(['message_edited', false])
    expect(seen.find(({ type }) => type === 'message_posted')?.message?.body).toBe('It is on **fire**')
    const { items } = (await read(agent, id, '/versions')).json()
    const replacedBy = { id: desk.org.requesterId, name: 'Requester' }
    expect(items).toEqual([expect.objectContaining({ version: 1, body: 'It is on fier', replacedBy })])
    expect((await read(requester, id, '/versions')).statusCode).toBe(403)
  })

  it('pages through its versions', async () => {
    const id = await write(agent, '1')
    for (const body of ['2', '3', '4']) await edit(agent, id, body)
    const first = (await read(agent, id, '/versions?limit=2')).json()
    const rest = (await read(agent, id, `/versions?limit=2&cursor=${first.nextCursor}`)).json()
    expect([...first.items, ...rest.items].map(({ body }: { body: string }) => body)).toEqual(['3', '2', '1'])
    expect(rest.nextCursor).toBeNull()
  })

  it('needs the version that was read', async () => {
    const id = await write(agent, 'One')
    expect((await edit(agent, id, 'Two', null)).statusCode).toBe(428)
    expect((await edit(agent, id, 'Two', '"7"')).statusCode).toBe(412)
    const [first, second] = await Promise.all([edit(agent, id, 'Two', '"1"'), edit(agent, id, 'Three', '"1"')])
    expect([first.statusCode, second.statusCode].sort()).toEqual([200, 412])
    expect((await edit(agent, id, ' ')).json().errors[0].path).toBe('/body')
  })

  it('changes nothing when it changes nothing', async () => {
    const id = await write(agent, 'Same')
    expect((await edit(agent, id, 'Same')).json()).toMatchObject({ version: 1, editedAt: null })
    expect((await eventsOf(agent, id)).map(({ type }) => type)).not.toContain('message_edited')
  })

  it('is the author’s for 15 minutes, and a moderator’s at any time', async () => {
    const id = await write(agent, 'Hello')
    const foreign = await edit(otherAgent, id, 'Goodbye')
    expect([foreign.statusCode, foreign.json().type]).toEqual([403, 'urn:holdfast:problem:forbidden'])
    expect((await edit(requester, id, 'Goodbye')).statusCode).toBe(403)
    await makeOld(id)
    for (const late of [await edit(agent, id, 'Goodbye'), await remove(agent, id)]) {
      expect([late.statusCode, late.json().type]).toEqual([409, 'urn:holdfast:problem:edit_window_over'])
    }
    expect((await edit(supervisor, id, 'Hello, moderated')).json().body).toBe('Hello, moderated')
  })

  it('of a note is nothing that requesters learn of', async () => {
    const id = await write(agent, 'The requester is difficult', 'notes')
    for (const answer of [await read(requester, id), await edit(requester, id, 'x'), await remove(requester, id)]) {
      expect(answer.statusCode).toBe(404)
    }
    expect((await edit(agent, id, 'The requester is nice')).json()).toMatchObject({ internal: true, version: 2 })
    expect((await remove(agent, id)).statusCode).toBe(204)
    expect(await eventsOf(requester, id)).toEqual([])
    expect((await eventsOf(agent, id)).map(({ type }) => type)).toEqual([
      'note_added',
      'message_edited',
      'message_deleted',
    ])
  })

  it('is refused for a message of another request', async () => {
    const id = await write(agent, 'Here')
    const other = await makeRequest(requester)
    const url = `/requests/${other.id}/messages/${id}`
    for (const method of ['GET', 'DELETE'] as const) {
      expect((await agent.ask({ method, url })).statusCode).toBe(404)
    }
    expect((await read(agent, randomUUID())).statusCode).toBe(404)
  })
})

describe('deleting a message', () => {
  it('leaves its place, but nothing that it said', async () => {
    const fileId = randomUUID()
    const file = {
      id: fileId,
      ownerId: desk.org.requesterId,
      name: 'secret.png',
      sizeBytes: 1,
      declaredType: 'image/png',
    }
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.insert(files).values({ ...file, orgId: desk.org.orgId, backend: 's3', storageKey: fileId, state: 'ready' }),
    )
    const id = await write(requester, 'My password is hunter2', 'messages', {
      fileIds: [fileId],
      mentions: [desk.org.agentId],
    })
    const answer = await write(agent, 'Never write that!', 'messages', { replyToId: id })
    expect((await remove(requester, id)).statusCode).toBe(204)
    expect((await remove(requester, id)).statusCode).toBe(204)
    const gone = (await read(agent, id)).json()
    expect(gone).toMatchObject({ body: '', html: '', files: [], mentions: [], replyTo: null, version: 2 })
    expect(gone.deletedAt).not.toBeNull()
    expect((await read(agent, answer)).json().replyTo).toMatchObject({ id, excerpt: '' })
    for (const asker of [requester, agent]) {
      for (const path of ['messages', 'conversation', 'timeline']) {
        const page = await asker.ask({ method: 'GET', url: `/requests/${requestId}/${path}?limit=100` })
        expect(page.statusCode).toBe(200)
        expect(page.body).not.toMatch(/hunter2|secret\.png/)
      }
    }
    const deleted = (await eventsOf(agent, id)).filter(({ type }) => type === 'message_deleted')
    expect(deleted).toMatchObject([{ internal: false, actor: { id: desk.org.requesterId } }])
    const [posted] = (await eventsOf(agent, id)).filter(({ type }) => type === 'message_posted')
    expect(posted?.message).toBeNull()
    expect((await edit(requester, id, 'Back')).statusCode).toBe(409)
    expect((await read(agent, id, '/versions')).json().items[0].body).toBe('My password is hunter2')
    const replied = { method: 'POST' as const, url: `/requests/${requestId}/messages` }
    expect((await requester.ask({ ...replied, payload: { body: 'x', replyToId: id } })).statusCode).toBe(422)
  })
})

it('what was said before cannot be rewritten, not even by the desk itself', async () => {
  const rewrite = desk.db.tenant(desk.org.orgId, (tx) => tx.execute(sql`UPDATE message_versions SET body = 'x'`))
  await expect(rewrite).rejects.toMatchObject({ cause: expect.objectContaining({ code: '42501' }) })
})
