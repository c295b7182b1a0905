/** A domain that is made once (ten seconds) and then only copied; kept in the user's cache, shared by all clones. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '@holdfast/stack/config.ts'
import { withLock } from '@holdfast/stack/lock-file.ts'
import sharp from 'sharp'
import { makeAuthority } from './certificates.ts'
import { sambaFolders, writeSmbConf } from './configuration.ts'
import { writePasswordDays, writeSeed, writeSeedChanges } from './ldif.ts'
import { password, realm, serviceAccount, servicePrincipal } from './people.ts'
import { runProgram } from './run-program.ts'

const sources = ['certificates.ts', 'configuration.ts', 'ldif.ts', 'people.ts', 'snapshot.ts']
// Samba's own control for what an import from another domain has to do.
const letPasswordDayBeSet = '--controls=local_oid:1.3.6.1.4.1.7165.4.3.20:1'

/** @returns the folder of the domain as it was made; never to be run itself */
export async function domainSnapshot(): Promise<string> {
  const parent = join(readConfig().cacheDir, 'samba')
  const snapshot = join(parent, await keyOfSnapshot())
  if (existsSync(snapshot)) return snapshot
  await mkdir(parent, { recursive: true })
  const say = (pid: number) => console.log(`process ${pid} makes the test domain; waiting for it`)
  return withLock(`${snapshot}.lock`, say, async () => {
    if (existsSync(snapshot)) return snapshot
    const unfinished = `${snapshot}.unfinished`
    await rm(unfinished, { recursive: true, force: true })
    await makeDomain(unfinished)
    await rename(unfinished, snapshot)
    return snapshot
  })
}

async function keyOfSnapshot(): Promise<string> {
  const version = await runProgram('samba', ['--version'])
  const texts = await Promise.all(sources.map((name) => readFile(join(import.meta.dirname, name))))
  return createHash('sha256').update(version).update(Buffer.concat(texts)).digest('hex').slice(0, 16)
}

async function makeDomain(dir: string): Promise<void> {
  for (const folder of sambaFolders) await mkdir(join(dir, folder), { recursive: true })
  const smbConf = join(dir, 'smb.conf')
  await writeFile(smbConf, writeSmbConf(dir, '127.0.0.1'))
  const configured = `--configfile=${smbConf}`
  await runProgram('samba-tool', [
    'domain',
    'provision',
    configured,
    `--realm=${realm}`,
    '--domain=DESK',
    '--server-role=dc',
    '--dns-backend=NONE',
    '--host-name=dc',
    '--host-ip=127.0.0.1',
    `--adminpass=${password}`,
  ])
  const database = ['-H', join(dir, 'private/sam.ldb'), configured]
  await runProgram('ldbadd', database, { input: writeSeed(await makePhoto()) })
  await runProgram('ldbmodify', database, { input: writeSeedChanges() })
  await runProgram('ldbmodify', [...database, letPasswordDayBeSet], { input: writePasswordDays() })
  for (const [file, principal] of [
    ['http.keytab', servicePrincipal],
    ['account.keytab', serviceAccount.userName],
  ] as const) {
    await runProgram('samba-tool', ['domain', 'exportkeytab', join(dir, file), `--principal=${principal}`, configured])
  }
  await makeAuthority(join(dir, 'tls'), 'authority')
  await makeAuthority(join(dir, 'tls'), 'stranger')
}

const makePhoto = (): Promise<Buffer> =>
  sharp({ create: { width: 96, height: 96, channels: 3, background: '#3b6ea5' } })
    .jpeg()
    .toBuffer()
