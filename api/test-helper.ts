/** What the tests of the API share: an app on the real servers, an organization of its own, signed-in people. */

import { Database } from '@holdfast/db/database.ts'
import { hashPassword } from '@holdfast/db/people/passwords.ts'
import { people } from '@holdfast/db/people/schema.ts'
import {
  type MinimalOptions,
  type MinimalOrganization,
  seedMinimalOrganization,
} from '@holdfast/db/seed/minimal-organization.ts'
import { readPayloadKeys } from '@holdfast/gateway/payload-keys.ts'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { inject } from 'vitest'
import { buildApp } from './app.ts'
import type { App } from './app-type.ts'
import type { AppConfig } from './config.ts'

export const password = 'correct horse battery staple'

interface Servers extends Pick<AppConfig, 'databaseUrl' | 'temporalAddress' | 'temporalUiUrl' | 'natsUrl' | 's3'> {
  /** As in `PAYLOAD_KEYS`; servers that were started before there was a codec have none. */
  readonly payloadKeys?: string
}

/** The only place that knows where the servers are: tests/global-setup.ts starts them once for all tests. */
export function testConfig(overrides: Partial<AppConfig> = {}): AppConfig {
  const servers = inject('servers' as never) as Servers
  const { databaseUrl, temporalAddress, temporalUiUrl, natsUrl, s3, payloadKeys: list = '' } = servers
  return {
    databaseUrl,
    databaseConnections: 8,
    temporalAddress,
    temporalNamespace: 'holdfast',
    temporalUiUrl,
    natsUrl,
    s3,
    publicUrl: 'http://localhost:3000',
    masterKey: Buffer.alloc(32, 7).toString('base64'),
    payloadKeys: list === '' ? [] : readPayloadKeys({ list, masterKey: '' }),
    logLevel: 'silent',
    changeWaitMs: 10_000,
    ...overrides,
  }
}

export interface TestDesk {
  readonly app: App
  readonly db: Database
  readonly org: MinimalOrganization
  /** Signs the person in and asks as that person. */
  as(personId: string): Promise<Asker>
  close(): Promise<void>
}

export interface Asker {
  readonly cookie: string
  ask(options: InjectOptions): Promise<LightMyRequestResponse>
}

/** An app, and an organization that nobody else uses; everybody's password is the same. */
export async function openDesk(options: MinimalOptions = {}, overrides: Partial<AppConfig> = {}): Promise<TestDesk> {
  const config = testConfig(overrides)
  const app = await buildApp(config)
  await app.ready()
  const db = new Database(config.databaseUrl, { max: 4, applicationName: 'test' })
  const org = await seedMinimalOrganization(db, options)
  const passwordHash = await hashPassword(password)
  await db.tenant(org.orgId, (tx) => tx.update(people).set({ passwordHash }))
  return {
    app,
    db,
    org,
    as: (personId) => signInAs(app, db, org, personId),
    async close() {
      await app.close()
      await db.close()
    },
  }
}

/** The host by which an organization is reached. */
export function hostOf({ slug }: MinimalOrganization): string {
  return `${slug}.localhost:3000`
}

async function signInAs(app: App, db: Database, org: MinimalOrganization, personId: string): Promise<Asker> {
  const rows = await db.tenant(org.orgId, (tx) => tx.select().from(people))
  const { email = '' } = rows.find(({ id }) => id === personId) ?? {}
  const headers = { host: hostOf(org) }
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/auth/sign-in',
    headers,
    payload: { email, password },
  })
  if (answer.statusCode !== 200) throw new Error(`signing in as ${email} failed: ${answer.body}`)
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return {
    cookie,
    ask: ({ url, ...rest }) =>
      app.inject({ ...rest, url: `/api/v1${String(url)}`, headers: { ...headers, cookie, ...rest.headers } }),
  }
}

/** Asks again until the answer is as wanted; what happens in workflows happens a moment later. */
export async function until<T>(
  ask: () => Promise<T>,
  isWanted: (answer: T) => boolean,
  timeoutMs = 15_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const answer = await ask()
    if (isWanted(answer)) return answer
    if (Date.now() > deadline) throw new Error(`not so after ${timeoutMs} ms: ${JSON.stringify(answer).slice(0, 500)}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/** Makes a request and waits until its workflow has opened it. */
export async function makeRequest(asker: Asker, body: object = {}): Promise<{ id: string; number: string }> {
  const answer = await asker.ask({
    method: 'POST',
    url: '/requests',
    payload: { title: 'The printer is on fire', ...body },
  })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  const created = answer.json()
  const url = `/requests/${created.id}`
  await until(
    async () => (await asker.ask({ method: 'GET', url })).json(),
    ({ version }) => version >= 2,
  )
  return created
}
