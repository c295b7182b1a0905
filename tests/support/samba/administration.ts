/** What an administrator of the domain does while it runs; written into its database, as its own tools do. */
import { join } from 'node:path'
import {
  type Attributes,
  accountControl,
  joinEntries,
  sealPassword,
  writeChange,
  writeEntry,
  writeRemoval,
} from './ldif.ts'
import { baseDn, dnOf, serviceAccount } from './people.ts'
import { runProgram } from './run-program.ts'

export class DomainAdministration {
  readonly #database: string[]
  readonly #rawDatabase: string

  constructor(dir: string) {
    this.#database = ['-H', join(dir, 'private/sam.ldb'), `--configfile=${join(dir, 'smb.conf')}`]
    this.#rawDatabase = join(dir, `private/sam.ldb.d/${baseDn.toUpperCase()}.ldb`)
  }

  async add(dn: string, attributes: Attributes): Promise<void> {
    await this.addAll([[dn, attributes]])
  }

  /** Many at once: a thousand take a second. */
  async addAll(entries: readonly (readonly [dn: string, attributes: Attributes])[]): Promise<void> {
    const input = joinEntries(entries.map(([dn, attributes]) => writeEntry(dn, attributes)))
    await runProgram('ldbadd', this.#database, { input })
  }

  async change(dn: string, how: 'add' | 'replace' | 'delete', attributes: Attributes): Promise<void> {
    await this.#modify(writeChange(dn, how, attributes))
  }

  /** Writes what a controller has refused since 2021: a name that another account has in another form. */
  async changeWithoutCheck(dn: string, attributes: Attributes): Promise<void> {
    const input = joinEntries([writeChange(dn, 'replace', attributes)])
    await runProgram('ldbmodify', ['-H', this.#rawDatabase], { input })
  }

  async remove(dn: string): Promise<void> {
    await this.#modify(writeRemoval(dn))
  }

  disable(userName: string): Promise<void> {
    return this.change(dnOf(userName), 'replace', accountControl(false))
  }

  enable(userName: string): Promise<void> {
    return this.change(dnOf(userName), 'replace', accountControl(true))
  }

  setPassword(userName: string, password: string): Promise<void> {
    return this.change(dnOf(userName), 'replace', { unicodePwd: sealPassword(password) })
  }

  /** Lets tickets be had for a further name of the desk, such as `acme.localhost`. */
  addServiceName(host: string): Promise<void> {
    return this.change(serviceAccount.dn, 'add', { servicePrincipalName: `HTTP/${host}` })
  }

  async #modify(change: string): Promise<void> {
    await runProgram('ldbmodify', this.#database, { input: joinEntries([change]) })
  }
}
