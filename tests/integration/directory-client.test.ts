/** Our client against a real Active Directory controller. */
import type { DirectorySettings } from '@holdfast/contracts/directories/settings.ts'
import { type DirectoryAccess, listPeople, withDirectory } from '@holdfast/directory/directory.ts'
import { parseFilter } from '@holdfast/directory/filters.ts'
import { findPerson } from '@holdfast/directory/find-person.ts'
import { GroupTree } from '@holdfast/directory/group-tree.ts'
import { climbGroups, findGroups } from '@holdfast/directory/groups.ts'
import { probeDirectory } from '@holdfast/directory/probe.ts'
import type { DirectoryPerson } from '@holdfast/directory/profile.ts'
import { type LoginProof, proveLogin } from '@holdfast/directory/prove-login.ts'
import type { Session } from '@holdfast/directory/session.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settingsFor } from '../support/directory-settings.ts'
import { dnOf, groupDnOf, type Samba, sambaMissing, seedPeople, startSamba } from '../support/samba/samba.ts'

const missing = sambaMissing()

describe.skipIf(missing !== null)(`a directory${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let samba: Samba
  beforeAll(async () => {
    samba = await startSamba()
  })
  afterAll(() => samba?.stop())

  const access = (changes: Partial<DirectorySettings> = {}): DirectoryAccess => ({
    settings: settingsFor(samba, changes),
    bindPassword: samba.facts.serviceAccount.password,
  })
  const prove = (login: string, password = samba.facts.password, changes: Partial<DirectorySettings> = {}) =>
    proveLogin(access(changes), login, password)
  const find = (login: string, changes: Partial<DirectorySettings> = {}) =>
    withDirectory(access(changes), (session) => findPerson(session, settingsFor(samba, changes), login))

  describe('a login', () => {
    it.each(['alice', 'ALICE', 'alice@desk.test', 'Alice.Adams@desk.test', 'DESK\\alice', '  alice '])(
      'is proved as %j',
      async (login) => {
        const proof = await prove(login)
        expect(proof).toMatchObject({
          outcome: 'proved',
          person: {
            dn: dnOf('alice'),
            externalId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
            name: 'Alice Adams',
            email: 'Alice.Adams@desk.test',
            department: 'IT',
            title: 'Field technician',
            phone: '+351 21 555 0101',
            managerDn: dnOf('harriet'),
            account: 'active',
          },
        })
      },
    )

    it('is proved over StartTLS', async () => {
      expect(await prove('alice', undefined, { servers: [samba.ldapUrl] })).toMatchObject({ outcome: 'proved' })
    })

    it('is proved of somebody whose name is full of what LDAP uses', async () => {
      expect(await prove('liam')).toMatchObject({ outcome: 'proved', person: { name: "O'Neill, Liam (Sales)" } })
      expect(await prove('zoe')).toMatchObject({ outcome: 'proved', person: { name: 'Zoë Ångström' } })
    })

    const wrong = { outcome: 'refused', refusal: { reason: 'wrong', passwordWasRight: false } }
    it.each(['*', 'al*', 'alice)(objectClass=*', 'nobody', '', ' ', '\0', 'EXTERNAL', 'x'.repeat(400)])(
      'is refused as %j',
      async (login) => expect(await prove(login)).toMatchObject(wrong),
    )

    it('is refused with a wrong password, and with none', async () => {
      expect(await prove('alice', 'wrong')).toMatchObject(wrong)
      expect(await prove('alice', '')).toMatchObject(wrong)
      expect(await prove('alice', '', { serviceAccount: null, loginTemplate: '{login}@desk.test' })).toMatchObject(
        wrong,
      )
    })

    const reasons = {
      disabled: 'disabled',
      account_expired: 'account_expired',
      locked: 'locked',
      must_change_password: 'must_change',
      password_expired: 'password_expired',
    } as const
    const shut = seedPeople.flatMap(({ userName, state }) => (state ? [[userName, reasons[state]] as const] : []))
    it.each(shut)('of %s is refused as %s, to whoever has the password', async (userName, reason) => {
      const passwordWasRight = reason !== 'locked'
      expect(await prove(userName)).toMatchObject({ outcome: 'refused', refusal: { reason, passwordWasRight } })
      const stranger = await prove(userName, 'wrong')
      expect(stranger).toMatchObject(
        reason === 'locked' ? { refusal: { reason, passwordWasRight: false } } : { refusal: wrong.refusal },
      )
    })

    it('takes nobody’s name: what somebody wrote into their own entry counts for less', async () => {
      const { dnOf: dn } = samba.facts
      await samba.change(dn('ivan'), 'replace', { mail: 'zoe@desk.test' })
      expect((await find('zoe@desk.test'))?.dn).toBe(dn('zoe'))
      await samba.change(dn('ivan'), 'replace', { mail: 'ivan@desk.test' })
    })

    it('binds the person where there is no service account, and finds who was bound', async () => {
      const alone = { serviceAccount: null, loginTemplate: '{login}@desk.test' }
      for (const login of ['alice', 'alice@desk.test', 'DESK\\alice']) {
        expect(await prove(login, undefined, alone)).toMatchObject({ outcome: 'proved', person: { dn: dnOf('alice') } })
      }
      const byDn = { serviceAccount: null, loginTemplate: `CN={login},${samba.facts.peopleDn}` }
      expect(await prove('Alice Adams', undefined, byDn)).toMatchObject({ person: { dn: dnOf('alice') } })
      expect(await prove("O'Neill, Liam (Sales)", undefined, byDn)).toMatchObject({ person: { dn: dnOf('liam') } })
      expect(await prove(`Alice Adams,${samba.facts.peopleDn}`, undefined, byDn)).toMatchObject({ outcome: 'refused' })
    })
  })

  describe('groups', () => {
    const through = [
      'Holdfast agents',
      'Service desk',
      'Hardware',
      'Printers, Lisbon (2nd floor)',
      'Circle one',
      'Circle two',
    ]
    const dns = (proof: LoginProof) => (proof.outcome === 'proved' ? proof.groups.map(({ dn }) => dn).sort() : [])

    it('are found through other groups, and a circle ends', async () => {
      expect(dns(await prove('alice'))).toEqual(through.map(groupDnOf).sort())
      expect(dns(await prove('ivan'))).toEqual([])
    })

    it('are only the direct ones where the settings say so', async () => {
      const direct = ['Hardware', 'Printers, Lisbon (2nd floor)', 'Circle one'].map(groupDnOf).sort()
      expect(dns(await prove('alice', undefined, { nestedGroups: false }))).toEqual(direct)
    })

    it('are the same by walking from group to group, and by reading all of them', async () => {
      const { settings } = access()
      await withDirectory(access(), async (session) => {
        const tree = await GroupTree.read(session, settings)
        for (const userName of ['alice', 'grace', 'bob', 'zoe']) {
          const person = await findPerson(session, settings, userName)
          if (!person) throw new Error(`${userName} is not there`)
          const byRule = (await findGroups(session, settings, person.entry)).map(({ dn }) => dn).sort()
          expect(
            tree
              .groupsOf(person.entry)
              .map(({ dn }) => dn)
              .sort(),
          ).toEqual(byRule)
          // As a directory without the rule is asked; it has other names for groups and people.
          const plain = { ...settings, kind: 'openldap' as const }
          expect((await climbIn(session, plain, person)).sort()).toEqual(byRule)
        }
      })
    })

    it('hold the one that somebody is in by its number alone', async () => {
      const wide = { base: samba.facts.baseDn }
      const groups = await prove('ivan', undefined, wide)
      expect(dns(groups)).toEqual([
        `CN=Domain Users,CN=Users,${samba.facts.baseDn}`,
        `CN=Users,CN=Builtin,${samba.facts.baseDn}`,
      ])
      await withDirectory(access(wide), async (session) => {
        const tree = await GroupTree.read(session, settingsFor(samba, wide))
        const ivan = await findPerson(session, settingsFor(samba, wide), 'ivan')
        expect(
          ivan &&
            tree
              .groupsOf(ivan.entry)
              .map(({ dn }) => dn)
              .sort(),
        ).toEqual(dns(groups))
      })
    })
  })

  describe('everybody', () => {
    it('is read page by page', async () => {
      const sizes = await withDirectory(access(), async (session) => {
        const sizes: number[] = []
        const filter = parseFilter('(objectCategory=person)')
        const search = { base: samba.facts.deskDn, filter, attributes: ['cn'] }
        for await (const page of session.pages(search, 100)) sizes.push(page.length)
        return sizes
      })
      expect(sizes.slice(0, 3)).toEqual([100, 100, 100])
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(samba.facts.plainCount + seedPeople.length + 1)
    })

    it('has a picture where pictures are wanted', async () => {
      const pictured = await withDirectory(access(), async (session) => {
        const found: (string | undefined)[] = []
        for await (const page of listPeople(session, access().settings)) {
          found.push(...page.filter((person) => person?.photo).map((person) => person?.name))
        }
        return found
      })
      expect(pictured).toEqual(['Alice Adams'])
    })

    it('is only whom the filter lets through', async () => {
      const filtered = { peopleFilter: '(department=IT)' }
      const names = await withDirectory(access(filtered), async (session) => {
        const found: (string | undefined)[] = []
        for await (const page of listPeople(session, settingsFor(samba, filtered)))
          found.push(...page.map((p) => p?.name))
        return found
      })
      expect(names.sort()).toEqual(['Alice Adams', 'Grace Green', 'Harriet Hall'])
      expect(await find('zoe', filtered)).toBeNull()
      expect(await prove('zoe', undefined, filtered)).toMatchObject({ outcome: 'refused' })
    })
  })

  describe('a server', () => {
    const dead = 'ldaps://127.0.0.1:9'

    it('that does not answer is passed over, and asked last for a while', async () => {
      const servers = [dead, samba.ldapsUrl]
      expect(await prove('alice', undefined, { servers })).toMatchObject({ outcome: 'proved' })
      expect(await prove('alice', 'wrong', { servers })).toMatchObject({ outcome: 'refused' })
    })

    it('that hangs is passed over too', async () => {
      const hung = await startSamba()
      try {
        hung.pause()
        const servers = [hung.ldapsUrl, samba.ldapsUrl]
        const begun = performance.now()
        expect(await prove('alice', undefined, { servers })).toMatchObject({ outcome: 'proved' })
        const first = performance.now() - begun
        expect(first).toBeGreaterThan(4_000)
        const again = performance.now()
        expect(await prove('alice', undefined, { servers })).toMatchObject({ outcome: 'proved' })
        expect(performance.now() - again).toBeLessThan(first / 2)
      } finally {
        hung.resume()
        await hung.stop()
      }
    })

    it('is not passed over for a wrong password: that is an answer', async () => {
      const servers = [samba.ldapsUrl, dead]
      expect(await prove('alice', 'wrong', { servers })).toMatchObject({ outcome: 'refused' })
    })

    it.each([
      ['nobody trusts', { certificateAuthority: null }, 'untrusted'],
      ['another authority signed', undefined, 'untrusted'],
      ['does not answer', { servers: [dead] }, 'unreachable'],
      ['has no such name', { servers: ['ldaps://nowhere.invalid'] }, 'unreachable'],
    ] as const)('that %s is never asked', async (_what, changes, trouble) => {
      const settings = changes ?? { certificateAuthority: samba.strangeAuthority }
      await expect(prove('alice', undefined, settings as Partial<DirectorySettings>)).rejects.toMatchObject({ trouble })
    })

    it('that does not let the service account in says so', async () => {
      const failing = proveLogin({ ...access(), bindPassword: 'wrong' }, 'alice', samba.facts.password)
      await expect(failing).rejects.toMatchObject({ trouble: 'bind_refused' })
    })
  })

  describe('a probe', () => {
    const outcomes = async (given: DirectoryAccess) => {
      const { steps, passed } = await probeDirectory(given)
      return { passed, steps: steps.map(({ step, outcome }) => `${step} ${outcome}`), last: steps.at(-1) }
    }

    it('passes every step', async () => {
      const all = ['resolve', 'connect', 'tls', 'bind', 'base', 'people', 'groups']
      expect(await outcomes(access())).toMatchObject({ passed: true, steps: all.map((step) => `${step} passed`) })
    })

    it('says what is wrong and what to do', async () => {
      const connected = ['resolve passed', 'connect passed']
      expect(await outcomes(access({ certificateAuthority: samba.strangeAuthority }))).toMatchObject({
        passed: false,
        steps: [...connected, 'tls failed'],
        last: { hint: expect.stringContaining('Put the certificate of that authority') },
      })
      expect(await outcomes({ ...access(), bindPassword: 'wrong' })).toMatchObject({
        steps: [...connected, 'tls passed', 'bind failed'],
        last: { detail: expect.stringContaining('The name or the password is wrong') },
      })
      expect(await outcomes(access({ base: 'OU=Nowhere,DC=desk,DC=test' }))).toMatchObject({
        passed: false,
        steps: [...connected, 'tls passed', 'bind passed', 'base failed'],
      })
      expect(await outcomes(access({ base: samba.facts.groupsDn }))).toMatchObject({
        passed: false,
        steps: expect.arrayContaining(['people failed', 'groups passed']),
      })
    })

    it('tries every server, also behind one that fails', async () => {
      const { passed, steps } = await outcomes(access({ servers: ['ldaps://nowhere.invalid', samba.ldapsUrl] }))
      expect(passed).toBe(true)
      expect(steps.slice(0, 2)).toEqual(['resolve failed', 'resolve passed'])
    })
  })
})

async function climbIn(session: Session, settings: DirectorySettings, person: DirectoryPerson): Promise<string[]> {
  const found = await climbGroups(session, settings, person.entry, '(objectClass=group)')
  return found.map(({ dn }) => dn)
}
