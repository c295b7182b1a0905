/** Windows single sign-on against a real Active Directory controller, with real tickets (features E4). */
import { readdirSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { buildApp } from '@holdfast/api/app.ts'
import type { App } from '@holdfast/api/app-type.ts'
import type { AppConfig } from '@holdfast/api/config.ts'
import { hostOf, openDesk, type TestDesk, testConfig } from '@holdfast/api/test-helper.ts'
import { auditLog } from '@holdfast/db/audit/schema.ts'
import { people, sessions } from '@holdfast/db/people/schema.ts'
import { and, eq } from 'drizzle-orm'
import { symbols } from 'pino'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { connectDomain } from '../support/samba/connect-domain.ts'
import { askByTicket, kerberosMissing, makeToken } from '../support/samba/kerberos.ts'
import { dnOf, type Samba, sambaStartMs, startSamba, type TicketCache } from '../support/samba/samba.ts'
import { until } from '../support/until.ts'

const missing = kerberosMissing()
if (missing) console.log(`skipped: ${missing}`)

const path = '/api/v1/auth/negotiate'
const ntlm = Buffer.from('NTLMSSP\0\u0001\0\0\0\u0007\u0082\u0008\u00a2', 'latin1').toString('base64')
// SPNEGO that offers NTLM first, as a computer outside the domain does.
const ntlmInSpnego = Buffer.from(
  '604806062b0601050502a03e303ca00e300c060a2b06010401823702020aa22a04284e544c4d5353500001000000978208e20000000000000000000000000000000000000a0063450000000f',
  'hex',
).toString('base64')

describe.skipIf(missing)(`Windows single sign-on${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let samba: Samba
  let desk: TestDesk
  let alice: TicketCache
  let directoryId: string
  let origin: string

  beforeAll(async () => {
    ;[samba, desk] = await Promise.all([startSamba(), openDesk()])
    alice = await samba.kinit('alice')
    directoryId = await connectDomain(desk, samba)
    origin = await listen(desk.app)
  }, sambaStartMs)
  afterAll(async () => {
    await Promise.all([desk?.close(), samba?.stop()])
  })

  async function listen(app: App): Promise<string> {
    await app.listen({ host: '127.0.0.1', port: 0 })
    return `http://localhost:${(app.server.address() as AddressInfo).port}`
  }

  const headersOf = ({ org }: TestDesk) => ({ 'x-holdfast-organization': org.slug })
  const show = (token: string, shown: { on?: TestDesk; app?: App; headers?: Record<string, string> } = {}) => {
    const { on = desk, headers = {} } = shown
    const { app = on.app } = shown
    return app.inject({ url: path, headers: { host: hostOf(on.org), authorization: `Negotiate ${token}`, ...headers } })
  }
  const personOf = async (mail: string) => {
    const rows = await desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(people))
    return rows.find(({ email }) => email.toLowerCase() === mail)
  }

  describe('asks for a ticket', () => {
    it('with a challenge, and a person who has none is led on', async () => {
      const answer = await desk.app.inject({ url: path, headers: { host: hostOf(desk.org) } })
      expect(answer.statusCode).toBe(401)
      expect(answer.headers['www-authenticate']).toBe('Negotiate')
      expect(answer.json()).toMatchObject({ type: 'urn:holdfast:problem:not_signed_in' })

      const page = await desk.app.inject({ url: path, headers: { host: hostOf(desk.org), accept: 'text/html,*/*' } })
      expect(page.statusCode).toBe(401)
      expect(page.headers['www-authenticate']).toBe('Negotiate')
      expect(page.body).toContain('url=/sign-in#problem=negotiate_failed"')
    })

    it('only where a directory takes tickets', async () => {
      const other = await openDesk()
      const ask = (headers: Record<string, string>) =>
        other.app.inject({ url: path, headers: { host: hostOf(other.org), ...headers } })
      const answer = await ask({})
      expect(answer.json()).toMatchObject({ type: 'urn:holdfast:problem:sign_in_method_off', status: 403 })
      expect(answer.headers['www-authenticate']).toBeUndefined()
      expect((await ask({ accept: 'text/html' })).headers.location).toBe('/sign-in#problem=negotiate_failed')
      await other.close()
    })

    it('and says so where the native package could not be built', async () => {
      const without = await openDesk({}, { kerberosPackage: 'not-installed' })
      await connectDomain(without, samba)
      const answer = await without.app.inject({ url: path, headers: { host: hostOf(without.org) } })
      expect(answer.json()).toMatchObject({ type: 'urn:holdfast:problem:unavailable', status: 503 })
      expect(answer.json().detail).toContain('`kerberos` could not be built')
      const other = await without.app.inject({ url: '/health/live' })
      expect(other.statusCode).toBe(200)
      await without.close()
    })

    it('not when another site leads here', async () => {
      for (const site of ['cross-site', 'same-site']) {
        const answer = await show(await makeToken(alice), { headers: { 'sec-fetch-site': site } })
        expect(answer.json()).toMatchObject({ type: 'urn:holdfast:problem:cross_site' })
        expect(answer.cookies).toEqual([])
      }
    })
  })

  describe('signs in', () => {
    it('whom curl has a ticket of, and proves itself too', async () => {
      const answer = await askByTicket(alice, `${origin}${path}`, headersOf(desk))
      expect(answer.status, answer.body).toBe(200)
      expect(JSON.parse(answer.body).me.person).toMatchObject({ name: 'Alice Adams', role: 'requester' })
      expect(answer.headers['www-authenticate']?.[0]).toMatch(/^Negotiate [A-Za-z0-9+/]{100,}=*$/)
      expect(answer.headers['set-cookie']?.join()).toContain('holdfast_access=')
      expect(answer.headers['cache-control']).toEqual(['no-store'])

      const row = await personOf('alice.adams@desk.test')
      expect(row).toMatchObject({
        department: 'IT',
        title: 'Field technician',
        externalSource: `directory:${directoryId}`,
      })
      const [session] = await desk.db.tenant(desk.org.orgId, (tx) =>
        tx
          .select()
          .from(sessions)
          .where(eq(sessions.personId, row?.id ?? '')),
      )
      expect(session).toMatchObject({ method: 'kerberos', providerId: directoryId })
    })

    it('the same person by another form of the name', async () => {
      const before = await personOf('alice.adams@desk.test')
      const enterprise = await samba.kinit('alice@desk.test', { enterprise: true })
      expect(await enterprise.list()).toContain('alice\\@desk.test@DESK.TEST')
      const answer = await show(await makeToken(enterprise))
      expect(answer.statusCode, answer.body).toBe(200)
      expect(answer.json().me.person.id).toBe(before?.id)
    })

    it('under each name that the desk has', async () => {
      await samba.addServiceName('acme.localhost')
      const answer = await show(await makeToken(alice, 'acme.localhost'))
      expect(answer.statusCode, answer.body).toBe(200)
    })

    it('and sends a browser on, to a path of the desk and nowhere else', async () => {
      const go = async (to: string) =>
        desk.app.inject({
          url: `${path}?to=${encodeURIComponent(to)}`,
          headers: {
            host: hostOf(desk.org),
            accept: 'text/html',
            authorization: `Negotiate ${await makeToken(alice)}`,
          },
        })
      const answer = await go('/requests?view=mine')
      expect(answer.statusCode).toBe(303)
      expect(answer.headers.location).toBe('/requests?view=mine')
      expect(answer.cookies.map(({ name }) => name)).toContain('holdfast_access')
      for (const to of [
        '//evil.test/',
        '/\\evil.test',
        '/\t/evil.test',
        'https://evil.test',
        'evil',
        '/a\r\nb: c',
        '/é',
      ]) {
        const refused = await go(to)
        expect(refused.statusCode, to).toBe(422)
        expect(refused.headers.location).toBeUndefined()
        expect(refused.cookies).toEqual([])
      }
    })
  })

  describe('refuses', () => {
    const refusals = async () => {
      const rows = await desk.db.tenant(desk.org.orgId, (tx) =>
        tx
          .select()
          .from(auditLog)
          .where(and(eq(auditLog.action, 'sign_in.refused'))),
      )
      return rows.filter(({ after }) => (after as { method?: string }).method === 'kerberos').length
    }
    const expectRefused = async (answer: Awaited<ReturnType<typeof show>>, because = '') => {
      expect(answer.statusCode, because).toBe(401)
      expect(answer.json(), because).toMatchObject({ type: 'urn:holdfast:problem:ticket_refused' })
      expect(answer.cookies, because).toEqual([])
      // Asked again, a browser would ask the person for a password.
      expect(answer.headers['www-authenticate'], because).toBe('Bearer')
    }

    it('somebody who was disabled after the ticket was got', async () => {
      const bystander = await samba.kinit('harriet')
      const before = await makeToken(bystander)
      await samba.disable('harriet')
      await expectRefused(await show(before))
      await expectRefused(await show(await makeToken(bystander)))
      expect(await personOf('harriet@desk.test')).toBeUndefined()
      await samba.enable('harriet')
      expect((await show(await makeToken(bystander))).statusCode).toBe(200)
    })

    it('somebody who is blocked here', async () => {
      const ivan = await samba.kinit('ivan')
      expect((await show(await makeToken(ivan))).statusCode).toBe(200)
      await desk.db.tenant(desk.org.orgId, (tx) =>
        tx.update(people).set({ blockedAt: new Date() }).where(eq(people.email, 'ivan@desk.test')),
      )
      const answer = await show(await makeToken(ivan))
      expect(answer.statusCode).toBe(401)
      expect(answer.cookies).toEqual([])
      const page = await show(await makeToken(ivan), { headers: { accept: 'text/html' } })
      expect(page.headers.location).toBe('/sign-in#problem=negotiate_failed')
    })

    it('NTLM, bare or wrapped', async () => {
      await expectRefused(await show(ntlm))
      await expectRefused(await show(ntlmInSpnego))
    })

    it('what is cut short, mangled or invented, and goes on', async () => {
      const token = Buffer.from(await makeToken(alice), 'base64')
      const count = await refusals()
      const bad = [
        ...[1, 2, 16, 40, 80, 200, 700, token.length - 1].map((length) => token.subarray(0, length)),
        ...[30, 60, 120, 400, 1_000].map((at) => Buffer.from(token).fill(0xff, at, at + 4)),
        Buffer.alloc(3_000, 0x60),
        Buffer.alloc(49_151, 0x41),
        Buffer.from('hello'),
      ].map((bytes) => bytes.toString('base64'))
      for (const text of [...bad, '%%%', 'AAA', `${token.toString('base64')}=`]) {
        await expectRefused(await show(text), `${text.length}: ${text.slice(0, 30)}`)
      }
      expect(await refusals()).toBe(count + bad.length + 3)
      expect((await show(await makeToken(alice))).statusCode).toBe(200)
    })

    it('64 KiB in a real header', async () => {
      for (const bytes of [Buffer.alloc(65_535, 0x60), Buffer.alloc(65_536, 0x60)]) {
        const answer = await fetch(`${origin}${path}`, {
          headers: { ...headersOf(desk), authorization: `Negotiate ${bytes.toString('base64')}` },
        })
        expect(answer.status).toBe(401)
        expect(await answer.json()).toMatchObject({ type: 'urn:holdfast:problem:ticket_refused' })
      }
    })

    it('a ticket for another service, and one of another realm', async () => {
      await samba.change(samba.facts.serviceAccount.dn, 'add', { servicePrincipalName: 'HTTP/other.localhost' })
      const stranger = await openDesk()
      await connectDomain(stranger, samba, { kerberosRealm: 'ELSEWHERE.TEST' })
      await expectRefused(await show(await makeToken(alice), { on: stranger }))
      await stranger.close()
      // A controller's own service has a key that is not in the keytab.
      await samba.change(dnOf('grace'), 'add', { servicePrincipalName: 'HTTP/grace.localhost' })
      await expectRefused(await show(await makeToken(alice, 'grace.localhost')))
    })

    it('a name that somebody gave themselves to be taken for somebody else', async () => {
      const grace = await samba.kinit('grace')
      expect((await show(await makeToken(grace))).json().me.person.name).toBe('Grace Green')
      await samba.changeWithoutCheck(dnOf('zoe'), { userPrincipalName: 'grace' })
      const disguised = await samba.kinit('grace', { enterprise: true })
      expect(await disguised.list()).toMatch(/Default principal: grace@DESK.TEST/)
      await expectRefused(await show(await makeToken(disguised)))
      await samba.change(dnOf('zoe'), 'replace', { userPrincipalName: 'zoe@desk.test' })
    })

    it('with a line in the log for each, which says why and names nobody', async () => {
      const logging = await openDesk({}, { logLevel: 'warn' })
      await connectDomain(logging, samba, { createsPeople: false })
      const stream = (logging.app.log as unknown as Record<symbol, { write: (line: string) => void }>)[
        symbols.streamSym
      ]
      const written = vi.spyOn(stream as { write: (line: string) => void }, 'write').mockImplementation(() => undefined)
      const token = await makeToken(alice)
      const ivan = await samba.kinit('ivan')
      const late = await makeToken(ivan)
      await samba.disable('ivan')
      for (const text of [ntlm, 'AAAA', token.slice(0, 400), token, token, late]) {
        expect((await show(text, { on: logging })).statusCode).toBe(401)
      }
      await samba.enable('ivan')
      const lines = written.mock.calls.map(
        ([line]) => JSON.parse(line) as { msg: string; level: number; reason: string },
      )
      written.mockRestore()
      await logging.close()
      const about = lines.filter(({ msg }) => msg === 'a Kerberos ticket was refused')
      expect(about.map(({ reason }) => reason)).toEqual([
        'it is of NTLM, which is not taken',
        'it has 0 where 60 belongs',
        'it is cut short',
        'the account becomes nobody here: not_known',
        expect.stringContaining('replay'),
        'the directory says of the account: disabled',
      ])
      expect(JSON.stringify(lines)).not.toMatch(/alice|ivan|adams/i)
    })

    it('a service account, which is nobody here', async () => {
      const service = await samba.kinit('svc-holdfast')
      await expectRefused(await show(await makeToken(service)))
    })
  })

  describe('takes a ticket once', () => {
    const replica = async (overrides: Partial<AppConfig> = {}) => {
      const app = await buildApp(testConfig(overrides))
      await app.ready()
      return app
    }

    it('also when it is shown many times at once', async () => {
      const token = await makeToken(alice)
      const answers = await Promise.all(Array.from({ length: 8 }, () => show(token)))
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, ...Array(7).fill(401)])
    })

    it('among all replicas, however it is wrapped', async () => {
      const second = await replica()
      const token = await makeToken(alice)
      expect((await show(token)).statusCode).toBe(200)
      expect((await show(token, { app: second })).statusCode).toBe(401)
      // The same request of Kerberos without SPNEGO around it.
      const bytes = Buffer.from(token, 'base64')
      const bare = bytes.subarray(bytes.indexOf('06092a864886f712010202', bytes.indexOf('a282', 0, 'hex'), 'hex') - 4)
      const unused = Buffer.from(await makeToken(alice), 'base64')
      const unusedBare = unused.subarray(
        unused.indexOf('06092a864886f712010202', unused.indexOf('a282', 0, 'hex'), 'hex') - 4,
      )
      expect((await show(unusedBare.toString('base64'), { app: second })).statusCode).toBe(200)
      expect((await show(bare.toString('base64'), { app: second })).statusCode).toBe(401)
      await second.close()
    })
  })

  describe('goes on', () => {
    it('after the process that checks tickets was killed', async () => {
      expect((await show(await makeToken(alice))).statusCode).toBe(200)
      const verifiers = childrenThatRun('verifier-process.ts')
      expect(verifiers.length).toBeGreaterThan(0)
      for (const pid of verifiers) process.kill(pid, 'SIGKILL')
      const answers = await Promise.all(Array.from({ length: 3 }, async () => show(await makeToken(alice))))
      // One that was under way is not answered for; nobody after it notices.
      expect(answers.filter(({ statusCode }) => statusCode === 200).length).toBeGreaterThanOrEqual(2)
      expect((await show(await makeToken(alice))).statusCode).toBe(200)
    })

    it('while the directory does not answer, and lets nobody in meanwhile', async () => {
      const token = await makeToken(alice)
      samba.pause()
      const pending = show(token)
      const startedAt = Date.now()
      expect((await desk.app.inject({ url: '/health/live' })).statusCode).toBe(200)
      expect(Date.now() - startedAt).toBeLessThan(1_000)
      const answer = await pending
      samba.resume()
      expect(answer.json()).toMatchObject({ type: 'urn:holdfast:problem:unavailable', status: 503 })
      expect(answer.cookies).toEqual([])
      // A server that did not answer is left in peace for some seconds.
      await until('alice to be let in', async () => {
        const { statusCode } = await show(await makeToken(alice))
        return statusCode === 200 ? true : undefined
      })
    })

    it('but makes whoever tries again and again wait', async () => {
      const strict = await openDesk({}, { tries: { failuresOfNetwork: 2 } })
      await connectDomain(strict, samba)
      const codes: number[] = []
      for (let index = 0; index < 4; index++) codes.push((await show(ntlm, { on: strict })).statusCode)
      expect(codes).toEqual([401, 401, 429, 429])
      await strict.close()
    })

    it('and leaves no process and no keytab behind', async () => {
      const brief = await openDesk()
      await connectDomain(brief, samba)
      const before = childrenThatRun('verifier-process.ts')
      expect((await show(await makeToken(alice), { on: brief })).statusCode).toBe(200)
      const own = childrenThatRun('verifier-process.ts').filter((pid) => !before.includes(pid))
      expect(own).toHaveLength(1)
      const folder = keytabFolderOf(own[0] ?? 0)
      expect(folder).toMatch(/holdfast-kerberos-/)
      await brief.close()
      // It takes some hundredths of a second; on a machine that starves it, more than the second that is usual here.
      const patient = { timeout: 15_000 }
      await expect.poll(() => childrenThatRun('verifier-process.ts').includes(own[0] ?? 0), patient).toBe(false)
      await expect.poll(() => readdirSync(tmpdir()).includes(folder), patient).toBe(false)
    })
  })
})

function childrenThatRun(name: string): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && parentOf(entry) === process.pid && commandOf(entry).includes(name))
    .map(Number)
}

function parentOf(pid: string): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return 0
  }
}

function commandOf(pid: string | number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

const keytabFolderOf = (pid: number) => /holdfast-kerberos-\w+/.exec(commandOf(pid))?.[0] ?? ''
