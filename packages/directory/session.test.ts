import { setTimeout as delay } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type DirectorySettings, directoryDefaults } from '@holdfast/contracts/directories/settings.ts'
import { ProtocolOperation } from 'ldapts'
import { afterEach, describe, expect, it } from 'vitest'
import { connectServer } from './connect.ts'
import { listPeople, withDirectory } from './directory.ts'
import { parseFilter } from './filters.ts'
import { probeDirectory } from './probe.ts'
import { proveLogin } from './prove-login.ts'
import { provePrincipal } from './prove-principal.ts'
import { Session } from './session.ts'
import { certificate, type FakeAnswers, type FakePage, FakeServer, message } from './testing/fake-server.ts'

const running: FakeServer[] = []
afterEach(async () => {
  await Promise.allSettled(running.splice(0).map((server) => server.stop()))
})

async function serve(answers: FakeAnswers = {}, options: { isSecure?: boolean } = {}): Promise<FakeServer> {
  const server = await FakeServer.start(answers, options)
  running.push(server)
  return server
}

function access(servers: string[], changes: Partial<DirectorySettings> = {}) {
  const settings: DirectorySettings = {
    ...directoryDefaults,
    kind: 'openldap',
    servers,
    certificateAuthority: certificate,
    serviceAccount: 'cn=reader,dc=test',
    base: 'dc=test',
    ...changes,
  }
  return { settings, bindPassword: 'secret' }
}

setFlagsFromString('--expose-gc')
const sweep = runInNewContext('gc') as () => void

/** In bytes, without what nobody refers to any more. */
async function memoryInUse(): Promise<number> {
  // What the first one finds to be free is given back in the background.
  for (let round = 0; round < 3; round++) {
    sweep()
    await delay(20)
  }
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

const person = (number: number) => ({
  dn: `uid=p${number},dc=test`,
  attributes: { entryUUID: `id-${number}`, cn: `Person ${number}`, mail: `p${number}@desk.test`, uid: `p${number}` },
})

async function readAll(servers: string[]): Promise<string[]> {
  return withDirectory(access(servers), async (session) => {
    const ids: string[] = []
    for await (const page of listPeople(session, access(servers).settings)) {
      ids.push(...page.map((found) => found?.externalId ?? 'nothing'))
    }
    return ids
  })
}

describe('a connection', () => {
  it('is refused where the certificate is for another name', async () => {
    const server = await serve()
    const connecting = connectServer(`ldaps://127.0.0.2:${server.port}`, { certificateAuthority: certificate })
    await expect(connecting).rejects.toMatchObject({
      trouble: 'untrusted',
      cause: { code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    })
    expect(server.binds).toEqual([])
  })

  it('is refused where something was slipped in before TLS began', async () => {
    const forged = message(2, ProtocolOperation.LDAP_RES_BIND, (writer) => {
      writer.writeEnumeration(0)
      writer.writeString('')
      writer.writeString('')
    })
    const server = await serve({ slipIn: forged, bind: () => 49 }, { isSecure: false })
    const servers = [`ldap://localhost:${server.port}`]
    await expect(proveLogin(access(servers), 'p1', 'wrong')).rejects.toMatchObject({
      trouble: 'unreachable',
      message: 'something was said before TLS began',
    })
    expect(server.binds).toEqual([])
  })

  it('begins with StartTLS, and says nothing before it', async () => {
    const server = await serve({ page: () => ({ entries: [person(1)] }) }, { isSecure: false })
    expect(await readAll([`ldap://localhost:${server.port}`])).toEqual(['id-1'])
    expect(server.inTheClear).toBe(0)
  })

  it('that was lost is not made again, least of all without TLS', async () => {
    const server = await serve({ hangUpAt: 1 }, { isSecure: false })
    const url = `ldap://localhost:${server.port}`
    const session = new Session(url, await connectServer(url, { certificateAuthority: certificate }))
    expect(await session.bind('cn=reader,dc=test', 'secret')).toBeNull()
    const search = { base: 'dc=test', filter: parseFilter('(a=b)'), attributes: ['a'] }
    await expect(session.search(search, 1)).rejects.toMatchObject({ trouble: 'unreachable' })
    await expect(session.bind('cn=reader,dc=test', 'secret')).rejects.toMatchObject({ trouble: 'unreachable' })
    await session.close()
    expect(server).toMatchObject({ connections: 1, inTheClear: 0, binds: ['cn=reader,dc=test'] })
  })

  it('to a server that is away is not tried again at once, so that nobody waits for it in vain', async () => {
    const server = await serve()
    const servers = [`ldaps://localhost:${server.port}`]
    await server.stop()
    await expect(proveLogin(access(servers), 'p1', 'right')).rejects.toThrow(/ECONNREFUSED|^$/)
    await expect(proveLogin(access(servers), 'p1', 'right')).rejects.toThrow('answered a moment ago')
  })

  it('that ends in the middle of a bind is nobody’s wrong password', async () => {
    const server = await serve({ bind: () => 51 })
    const servers = [`ldaps://localhost:${server.port}`]
    await expect(proveLogin(access(servers), 'p1', 'right')).rejects.toMatchObject({ trouble: 'unreachable' })
  })
})

describe('pages', () => {
  it('go on behind a page without entries', async () => {
    const pages: Record<string, Awaited<ReturnType<NonNullable<FakeAnswers['page']>>>> = {
      '': { entries: [person(1)], cookie: 'two' },
      two: { entries: [], cookie: 'three' },
      three: { entries: [person(2)] },
    }
    const server = await serve({ page: (cookie) => pages[cookie] ?? { entries: [] } })
    expect(await readAll([`ldaps://localhost:${server.port}`])).toEqual(['id-1', 'id-2'])
  })

  it('that are cut short are no end: what was not read must not look as if it were gone', async () => {
    const page = () => ({ entries: [person(1)], cookie: 'more' })
    const server = await serve({ page, hangUpAt: 3 })
    await expect(readAll([`ldaps://localhost:${server.port}`])).rejects.toMatchObject({ trouble: 'unreachable' })
  })

  it('of 50,000 people need the memory of one', async () => {
    const total = 50_000
    const photo = Buffer.alloc(2_000, 7)
    const server = await serve({
      page: (cookie, size) => {
        const from = Number(cookie || 0)
        const entries = Array.from({ length: Math.min(size, total - from) }, (_, index) => {
          const { dn, attributes } = person(from + index)
          return { dn, attributes: { ...attributes, jpegPhoto: photo } }
        })
        return from + size < total ? { entries, cookie: String(from + size) } : { entries }
      },
    })
    const servers = [`ldaps://localhost:${server.port}`]
    let count = 0
    const kept: number[] = []
    await withDirectory(access(servers), async (session) => {
      for await (const page of listPeople(session, access(servers).settings)) {
        count += page.length
        if (count % 10_000 === 0) kept.push(await memoryInUse())
      }
    })
    expect(count).toBe(total)
    // All of them are over 100 MB; a page is 2.
    expect(Math.max(...kept) - (kept[0] ?? 0)).toBeLessThan(10 * 1024 * 1024)
  }, 60_000)
})

describe('whether an account is disabled', () => {
  const hidden = (number: number) => ({
    dn: `CN=P${number},DC=test`,
    attributes: { objectGUID: Buffer.alloc(16, number), sAMAccountName: `p${number}` },
  })
  const open = { ...hidden(2), attributes: { ...hidden(2).attributes, userAccountControl: '512' } }
  const ask = async (entries: FakePage['entries']) => {
    const server = await serve({ page: () => ({ entries }) })
    return access([`ldaps://localhost:${server.port}`], { kind: 'active_directory' })
  }

  it('has to be readable: a sync that would take everybody for open fails', async () => {
    const read = async (corp: Awaited<ReturnType<typeof ask>>) =>
      withDirectory(corp, async (session) => {
        const people = []
        for await (const page of listPeople(session, corp.settings)) people.push(...page)
        return people
      })
    await expect(read(await ask([hidden(1), hidden(2)]))).rejects.toMatchObject({
      trouble: 'refused',
      message: expect.stringContaining('userAccountControl'),
    })
    expect(await read(await ask([hidden(1), open]))).toHaveLength(2)
  })

  it('is tried beforehand', async () => {
    const { passed, steps } = await probeDirectory(await ask([hidden(1)]))
    expect(passed).toBe(false)
    expect(steps.at(-1)).toMatchObject({
      step: 'people',
      outcome: 'failed',
      detail: expect.stringContaining('userAccountControl'),
    })
  })

  it('is asked for each ticket, which outlives the account: what is not known lets nobody in', async () => {
    const principal = { name: 'p1', realm: 'DESK.TEST' }
    await expect(provePrincipal(await ask([hidden(1)]), principal)).rejects.toMatchObject({ trouble: 'refused' })
  })
})

describe('a login', () => {
  it('asks for nobody with an empty password, or with a name that is a way to sign in', async () => {
    const server = await serve()
    const servers = [`ldaps://localhost:${server.port}`]
    const alone = access(servers, { serviceAccount: null, loginTemplate: '{login}' })
    for (const login of ['EXTERNAL', 'PLAIN', 'SCRAM-SHA-1']) {
      expect(await proveLogin(alone, login, 'secret')).toMatchObject({ outcome: 'refused' })
    }
    expect(await proveLogin(alone, 'uid=p1,dc=test', '')).toMatchObject({ outcome: 'refused' })
    expect(server.binds).toEqual([])
  })

  it('of nobody is tried as one of somebody, so that both take as long', async () => {
    const bind = (name: string) => (name === 'cn=reader,dc=test' ? 0 : 49)
    const nobody = await serve({ bind })
    await proveLogin(access([`ldaps://localhost:${nobody.port}`]), 'p1', 'wrong')
    const somebody = await serve({ bind, page: () => ({ entries: [person(1)] }) })
    await proveLogin(access([`ldaps://localhost:${somebody.port}`]), 'p1', 'wrong')
    expect(somebody.binds).toEqual(['cn=reader,dc=test', 'uid=p1,dc=test'])
    expect(nobody.binds).toEqual(['cn=reader,dc=test', expect.stringMatching(/^CN=[0-9a-f-]{36},dc=test$/)])
  })

  it('is tried only where the entry may be, by whichever of its names, and takes as long where not', async () => {
    const server = await serve({
      bind: (name) => (name === 'cn=reader,dc=test' ? 0 : 49),
      page: () => ({ entries: [person(1)] }),
    })
    const servers = [`ldaps://localhost:${server.port}`]
    const asked: string[] = []
    const mayTry = async (entry: string) => asked.push(entry) < 2
    for (const login of ['p1', 'p1@desk.test']) {
      const proof = await proveLogin(access(servers), login, 'wrong', { mayTry })
      expect(proof).toMatchObject({ outcome: 'refused', refusal: { reason: 'wrong', passwordWasRight: false } })
    }
    expect(asked).toEqual(['id-1', 'id-1'])
    expect(server.binds.filter((name) => name !== 'cn=reader,dc=test')).toEqual([
      'uid=p1,dc=test',
      expect.stringMatching(/^CN=[0-9a-f-]{36},dc=test$/),
    ])
  })

  it('without a service account is tried as one, however the domain is written', async () => {
    const server = await serve({ bind: () => 49 })
    const alone = access([`ldaps://localhost:${server.port}`], {
      kind: 'active_directory',
      serviceAccount: null,
      loginTemplate: '{login}@corp.test',
      base: 'DC=corp, DC=test',
    })
    const asked: string[] = []
    const mayTry = async (entry: string) => asked.push(entry) < 4
    for (const login of ['alice', 'ALICE@corp.test', 'CORP\\Alice', 'alice@corp', 'alice@partner.test']) {
      await proveLogin(alone, login, 'wrong', { mayTry })
    }
    expect(asked).toEqual(['alice', 'alice', 'alice', 'alice', 'alice@partner.test'])
    expect(server.binds).toEqual(['alice@corp.test', 'ALICE@corp.test', 'CORP\\Alice'])
  })

  it('of a domain that ours trusts is nobody of ours, although the server lets them in', async () => {
    const alice = {
      dn: 'CN=Alice,DC=corp,DC=test',
      attributes: {
        objectGUID: Buffer.alloc(16, 1),
        sAMAccountName: 'alice',
        userPrincipalName: 'alice.adams@corp.test',
        userAccountControl: '512',
        mail: 'alice@corp.test',
      },
    }
    const server = await serve({ page: () => ({ entries: [alice] }) })
    const alone = access([`ldaps://localhost:${server.port}`], {
      kind: 'active_directory',
      serviceAccount: null,
      loginTemplate: '{login}@corp.test',
      base: 'OU=Staff, DC=corp, DC=test',
    })
    const outcome = async (login: string) => (await proveLogin(alone, login, 'right')).outcome
    for (const login of ['alice', 'ALICE@corp.test', 'alice.adams@CORP.test', 'CORP\\alice', 'corp.test\\alice']) {
      expect(await outcome(login), login).toBe('proved')
    }
    for (const login of ['alice@partner.test', 'PARTNER\\alice', 'alice@test', 'alice@']) {
      expect(await outcome(login), login).toBe('refused')
    }
  })

  it('that names two people is nobody’s', async () => {
    const twin = { ...person(2), attributes: { ...person(2).attributes, uid: 'p1' } }
    const server = await serve({ page: () => ({ entries: [person(1), twin] }) })
    const proof = await proveLogin(access([`ldaps://localhost:${server.port}`]), 'p1', 'right')
    expect(proof).toMatchObject({ outcome: 'refused', person: null })
  })
})
