/**
 * What the matrix does not ask: whether a list, a search, a report or an export tells of things that cannot be read one by
 * one; whether a body may name them; whether the socket or a signed address lets somebody follow them.
 */
import type { AddressInfo } from 'node:net'
import { StreamTestClient } from '@holdfast/api/stream/stream-test-client.ts'
import { hostOf } from '@holdfast/api/test-helper.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ground, places, prepareGround, type Who, whos } from './ground.ts'
import { listOperations } from './operations.ts'
import { listStrangeBodies } from './strangers.ts'
import type { Things } from './things.ts'
import { ask, undoEverything } from './walk.ts'

const operations = await listOperations()
let ground: Ground
beforeAll(async () => {
  ground = await prepareGround()
}, 120_000)
afterAll(() => ground?.close())

/**
 * What lies in the other business unit, or is somebody's own, and is not for who has the scope of the first. Not agents,
 * nor when they are there: whoever works with others sees all of them.
 */
const hidden = [
  'requestId',
  'otherId',
  'messageId',
  'fileId',
  'looseFileId',
  'linkId',
  'chatSessionId',
  'effectId',
  'jobId',
  'notificationId',
  'viewId',
  'cannedReplyId',
  'noteId',
  'sessionId',
  'passkeyId',
  'tokenId',
  'exportId',
  'importId',
  'identityId',
  'scimPersonId',
  'auditId',
] as const

const shared = new Set(['deskKey', 'namespace'])
const isId = (name: string) => !shared.has(name)

describe('a body', () => {
  // What is only filtered or previewed by it is the same as nothing. A bulk job asks each change for itself, as here.
  const harmless = /counts$|preview$|requests\/bulk$/

  // Nothing is undone yet: what a workflow has to refuse, it is asked.
  it('names nothing of another organization', async () => {
    const taken: string[] = []
    const [own, foreign] = [ground.things('super_admin', 'own'), ground.things('super_admin', 'foreign')]
    for (const operation of operations) {
      if (operation.body === null || harmless.test(operation.name)) continue
      const { payload } = operation.ask(own)
      for (const { path, body } of listStrangeBodies(operation.body, payload as object, own, foreign)) {
        const asked = { ...operation, ask: () => ({ ...operation.ask(own), payload: body as object }) }
        const { statusCode } = await ask(ground.desk, ground.askers.super_admin, asked, own)
        if (statusCode < 300) taken.push(`${operation.name} ${path} → ${statusCode}`)
      }
    }
    expect(taken).toEqual([])
  }, 120_000)
})

describe('lists, searches, reports and exports', () => {
  beforeAll(() => undoEverything(ground.desk))

  const lists = operations.filter(({ name, permission }) => {
    return name.startsWith('GET ') && !name.includes('{') && permission !== 'anyone'
  })

  it.each(whos)(
    'tell a %s of nothing that is another organization’s',
    async (who) => {
      const foreign = ground.things(who, 'foreign')
      expect(await tell(who, foreign, Object.keys(foreign).filter(isId))).toEqual([])
    },
    60_000,
  )

  it.each(['link', 'requester', 'technician', 'supervisor', 'admin'] as const)(
    'tell a %s of nothing that lies in the other unit',
    async (who) => {
      expect(await tell(who, ground.things(who, 'other'), hidden)).toEqual([])
    },
    60_000,
  )

  // Or the others would be told of nothing because nothing is there to tell of.
  it('tell a super_admin of all of it', async () => {
    expect(await tell('super_admin', ground.things('super_admin', 'other'), hidden)).toEqual(
      expect.arrayContaining([
        'GET /api/v1/requests: requestId',
        'GET /api/v1/messages/search: messageId',
        'GET /api/v1/management/people: scimPersonId',
        'GET /api/v1/management/people/imports: importId',
        'GET /api/v1/management/tokens: tokenId',
        'GET /api/v1/management/audit: auditId',
        'GET /api/v1/management/effects: effectId',
        'GET /scim/v2/Users: scimPersonId',
      ]),
    )
  }, 60_000)

  /** @returns which list tells of what */
  async function tell(who: Who, things: Things, names: readonly string[]): Promise<string[]> {
    const found: string[] = []
    for (const list of lists) {
      const { statusCode, body } = await ask(ground.desk, ground.askers[who], list, ground.things(who, 'own'))
      if (statusCode >= 400) continue
      found.push(...names.filter((name) => body.includes(things[name] ?? '?')).map((name) => `${list.name}: ${name}`))
    }
    return found
  }
})

describe('a signed address', () => {
  const link = async (who: Who, fileId: string) => {
    const url = `/api/v1/files/${fileId}/link`
    const headers = { ...ground.askers[who].headers, host: hostOf(ground.desk.org) }
    return ground.desk.app.inject({ url, headers })
  }
  const open = (url: string) => ground.desk.app.inject({ url, headers: { host: hostOf(ground.desk.org) } })

  it('is good for its own file alone', async () => {
    const { fileId = '', looseFileId = '' } = ground.things('technician', 'scope')
    const other = ground.things('technician', 'other').fileId ?? ''
    const foreign = ground.things('technician', 'foreign')
    const answer = await link('technician', fileId)
    expect(answer.statusCode).toBe(200)
    const { url } = answer.json() as { url: string }
    const address = url.slice(url.indexOf('/api/'))
    // There are no bytes behind it here: what counts is that the signature was taken.
    expect((await open(address)).statusCode).not.toBe(401)
    for (const strange of [looseFileId, other, foreign.fileId ?? '']) {
      expect((await open(address.replace(fileId, strange))).statusCode).toBe(401)
    }
    expect((await open(address.replace(ground.desk.org.orgId, foreign.orgId ?? ''))).statusCode).toBe(401)
    expect((await open(address.replace('/content', '/preview'))).statusCode).toBe(401)
  })
})

describe('the socket', () => {
  let port: number
  beforeAll(async () => {
    await ground.desk.app.listen({ port: 0, host: '127.0.0.1' })
    ;({ port } = ground.desk.app.server.address() as AddressInfo)
  })

  /** The request of each place; the chat desk of here, and of the other organization. */
  const expected: Readonly<Record<Who, string>> = {
    link: 'yes no no no · no no',
    requester: 'yes no no no · no no',
    technician: 'yes yes no no · yes no',
    supervisor: 'yes yes no no · yes no',
    admin: 'yes yes no no · yes no',
    super_admin: 'yes yes yes no · yes no',
  }

  it.each(whos)('lets a %s follow what can be read', async (who) => {
    const host = hostOf(ground.desk.org)
    const headers = { ...ground.askers[who].headers, host, origin: `http://${host}` }
    const client = new StreamTestClient(`ws://127.0.0.1:${port}/api/v1/stream`, headers)
    await client.first('hello')
    const follow = async (id: string, topic: object) => {
      client.say({ type: 'subscribe', id, topic } as never)
      await client.until(() => client.frames.some((frame) => 'sub' in frame && frame.sub === id), `an answer to ${id}`)
      return client.of('subscribed', id).length > 0 ? 'yes' : 'no'
    }
    const found: string[] = []
    for (const place of places) {
      found.push(await follow(place, { kind: 'request', requestId: ground.things(who, place).requestId }))
    }
    found.push('·')
    for (const place of ['own', 'foreign'] as const) {
      found.push(await follow(`desk-${place}`, { kind: 'chat_desk', deskId: ground.things(who, place).deskId }))
    }
    client.cut()
    expect(found.join(' ')).toBe(expected[who])
  })
})
