/** A desk with a directory, for tests of the sync. */
import { type Asker, openDesk, type TestDesk } from '@holdfast/api/test-helper.ts'
import type { Directory } from '@holdfast/contracts/directories/directory.ts'
import type { DirectorySync } from '@holdfast/contracts/directories/directory-sync.ts'
import type { GroupMappingBody } from '@holdfast/contracts/directories/group-mapping.ts'
import type { DirectorySettings } from '@holdfast/contracts/directories/settings.ts'
import { people } from '@holdfast/db/people/schema.ts'
import type { MinimalOptions } from '@holdfast/db/seed/minimal-organization.ts'
import { eq } from 'drizzle-orm'
import { settingsFor } from './directory-settings.ts'
import type { Samba } from './samba/samba.ts'
import { until } from './until.ts'

export class DirectoryDesk {
  readonly desk: TestDesk
  readonly samba: Samba
  readonly admin: Asker
  #directory: Directory

  private constructor(desk: TestDesk, samba: Samba, admin: Asker, directory: Directory) {
    this.desk = desk
    this.samba = samba
    this.admin = admin
    this.#directory = directory
  }

  /** Connected, and synced by nobody but the test. */
  static async open(
    samba: Samba,
    settings: Partial<DirectorySettings> = {},
    { mappings = () => [], ...options }: MinimalOptions & { mappings?: (desk: TestDesk) => GroupMappingBody[] } = {},
  ): Promise<DirectoryDesk> {
    const desk = await openDesk(options)
    const admin = await desk.as(desk.org.adminId)
    const payload = {
      name: 'Corp',
      settings: settingsFor(samba, { syncEveryMinutes: null, ...settings }),
      bindPassword: samba.facts.serviceAccount.password,
      mappings: mappings(desk),
    }
    const made = await admin.ask({ method: 'POST', url: '/management/directories', payload })
    if (made.statusCode !== 201) throw new Error(made.body)
    return new DirectoryDesk(desk, samba, admin, made.json())
  }

  get id(): string {
    return this.#directory.id
  }

  get source(): string {
    return `directory:${this.id}`
  }

  async edit(changes: Partial<DirectorySettings>): Promise<void> {
    const settings = { ...this.#directory.settings, ...changes }
    const url = `/management/directories/${this.id}`
    // Another server is told the password only if it is given again.
    const secrets = changes.servers && { bindPassword: this.samba.facts.serviceAccount.password }
    const payload = { settings, ...secrets }
    const answer = await this.admin.ask({ method: 'PATCH', url, payload, headers: { 'if-match': '*' } })
    if (answer.statusCode !== 200) throw new Error(answer.body)
    this.#directory = answer.json()
  }

  start() {
    return this.admin.ask({ method: 'POST', url: `/management/directories/${this.id}/syncs`, payload: {} })
  }

  async syncs(): Promise<DirectorySync[]> {
    const answer = await this.admin.ask({ method: 'GET', url: `/management/directories/${this.id}/syncs` })
    return answer.json().items
  }

  /** Starts a sync and waits for its end. */
  async sync(): Promise<DirectorySync> {
    const begun = await this.start()
    if (begun.statusCode !== 202) throw new Error(begun.body)
    return this.ended(begun.json().id)
  }

  ended(syncId: string, timeoutMs = 60_000): Promise<DirectorySync> {
    const isOver = async () => (await this.syncs()).find(({ id, status }) => id === syncId && status !== 'running')
    return until('the sync to end', isOver, timeoutMs)
  }

  people() {
    const { db, org } = this.desk
    return db.tenant(org.orgId, (tx) => tx.select().from(people).where(eq(people.externalSource, this.source)))
  }

  async person(name: string) {
    const found = (await this.people()).find((each) => each.name === name)
    if (!found) throw new Error(`${name} is not here`)
    return found
  }

  change(personId: string, changes: Partial<typeof people.$inferInsert>) {
    const { db, org } = this.desk
    return db.tenant(org.orgId, (tx) => tx.update(people).set(changes).where(eq(people.id, personId)))
  }
}
