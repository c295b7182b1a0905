/**
 * A real Active Directory controller with its Kerberos, of this test alone.
 *
 * It has a loopback address of its own, so any number run side by side with the usual ports (LDAP 389 and 636, Kerberos
 * 88), and it ends with this process, however that ends.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { acceptsConnections } from '@holdfast/stack/ports.ts'
import { until } from '../until.ts'
import { DomainAdministration } from './administration.ts'
import { makeCertificate } from './certificates.ts'
import { writeKrb5Conf, writeSmbConf } from './configuration.ts'
import { searchPath } from './missing.ts'
import * as domainFacts from './people.ts'
import { domainSnapshot } from './snapshot.ts'
import { type TicketCache, Tickets } from './tickets.ts'

export { sambaMissing } from './missing.ts'
export { bindRefusals, dnOf, groupDnOf, type SeedPerson, seedGroups, seedPeople } from './people.ts'
export type { TicketCache } from './tickets.ts'

/** For the hook that starts it, on a machine that has other things to do: the domain may have to be made first. */
export const sambaStartMs = 180_000

const ports = [389, 636, 88]

export interface Samba extends DomainAdministration {
  /** Of the loopback network. */
  readonly address: string
  /** Plain LDAP: it takes a bind by StartTLS only, as Windows does. */
  readonly ldapUrl: string
  readonly ldapsUrl: string
  readonly facts: typeof domainFacts
  /** PEM of who signed its certificate, which is for its address, `localhost` and `dc.desk.test`. */
  readonly authority: string
  /** PEM of an authority that signed nothing here. */
  readonly strangeAuthority: string
  /** Of `HTTP/localhost`. */
  readonly keytab: Buffer
  /** Of the service account itself, with RC4 beside AES. */
  readonly accountKeytab: Buffer
  /** The path of a krb5.conf that knows the controller, for programs. */
  readonly krb5Conf: string
  /** Gets a ticket as `kinit` does. @param principal `alice`, or `alice@desk.test` with `enterprise` */
  kinit(principal: string, options?: { password?: string; enterprise?: boolean }): Promise<TicketCache>
  /** Of somebody who is not signed in to the domain. */
  noTickets(): Promise<TicketCache>
  /** Stops answering, as in an outage, and goes on. */
  pause(): void
  resume(): void
  stop(): Promise<void>
}

/** Starts it from the snapshot, in less than a second; the first time ever takes ten. */
export async function startSamba(): Promise<Samba> {
  const snapshot = await domainSnapshot()
  const dir = await mkdtemp(join(tmpdir(), 'holdfast-samba-'))
  await cp(snapshot, dir, { recursive: true, force: true })
  const address = await findAddress()
  const krb5Conf = join(dir, 'krb5.conf')
  await writeFile(join(dir, 'smb.conf'), writeSmbConf(dir, address))
  await writeFile(krb5Conf, writeKrb5Conf(address))
  await makeCertificate(join(dir, 'tls'), address)
  const child = await run(dir, address)
  const tickets = new Tickets(dir, krb5Conf)
  return Object.assign(new DomainAdministration(dir), {
    address,
    ldapUrl: `ldap://${address}`,
    ldapsUrl: `ldaps://${address}`,
    facts: domainFacts,
    authority: await readFile(join(dir, 'tls/authority.pem'), 'utf8'),
    strangeAuthority: await readFile(join(dir, 'tls/stranger.pem'), 'utf8'),
    keytab: await readFile(join(dir, 'http.keytab')),
    accountKeytab: await readFile(join(dir, 'account.keytab')),
    krb5Conf,
    kinit: tickets.kinit.bind(tickets),
    noTickets: () => tickets.none(),
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    async stop() {
      await end(child)
      await rm(dir, { recursive: true, force: true })
    },
  })
}

async function findAddress(): Promise<string> {
  for (;;) {
    const address = `127.${randomInt(64, 128)}.${randomInt(1, 255)}.${randomInt(1, 255)}`
    const taken = await Promise.all(ports.map((port) => acceptsConnections(port, address)))
    if (!taken.includes(true)) return address
  }
}

async function run(dir: string, address: string): Promise<ChildProcess> {
  // Interactive, it ends as soon as its input does: nothing of it outlives us.
  const args = ['--interactive', '--model=single', `--configfile=${join(dir, 'smb.conf')}`, '--debuglevel=1']
  const child = spawn('samba', args, { cwd: dir, env: { PATH: searchPath() }, stdio: ['pipe', 'pipe', 'pipe'] })
  let output = ''
  let isGone = false
  const collect = (data: Buffer) => {
    output = (output + data.toString()).slice(-20_000)
  }
  child.stdout?.on('data', collect)
  child.stderr?.on('data', collect)
  child.stdin?.on('error', () => undefined)
  child.once('exit', () => {
    isGone = true
  })
  await until('Samba to answer', async () => {
    if (isGone) throw new Error(`Samba ended while starting: ${output}`)
    const open = await Promise.all(ports.map((port) => acceptsConnections(port, address)))
    return open.includes(false) ? undefined : true
  })
  return child
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGCONT')
  child.kill('SIGTERM')
  const killer = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await gone
  clearTimeout(killer)
}
