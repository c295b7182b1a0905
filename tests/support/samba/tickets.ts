import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { password as seedPassword } from './people.ts'
import { runProgram } from './run-program.ts'

/** Somebody's tickets, apart from everybody else's. */
export interface TicketCache {
  /** Given to a program, it has the tickets. */
  readonly env: { readonly KRB5_CONFIG: string; readonly KRB5CCNAME: string }
  /** As `klist` says it. */
  list(): Promise<string>
}

export class Tickets {
  readonly #dir: string
  readonly #krb5Conf: string

  constructor(dir: string, krb5Conf: string) {
    this.#dir = dir
    this.#krb5Conf = krb5Conf
  }

  async kinit(
    principal: string,
    { password = seedPassword, enterprise = false }: { password?: string; enterprise?: boolean } = {},
  ): Promise<TicketCache> {
    const cache = await this.none()
    const args = [...(enterprise ? ['-E'] : []), principal]
    await runProgram('kinit', args, { input: `${password}\n`, env: cache.env })
    return cache
  }

  /** Of somebody who is not signed in to the domain. */
  async none(): Promise<TicketCache> {
    const dir = await mkdtemp(join(this.#dir, 'tickets-'))
    const env = { KRB5_CONFIG: this.#krb5Conf, KRB5CCNAME: `FILE:${join(dir, 'cache')}` }
    return { env, list: () => runProgram('klist', [], { env }) }
  }
}
