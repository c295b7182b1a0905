/** Starts the real servers once for all tests, with one worker and one relay; each test makes its own organization. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@holdfast/db/migrate.ts'
import { startStack } from '@holdfast/stack/index.ts'
import type { TestProject } from 'vitest/node'
import { type Desk, startDesk } from './support/desk.ts'

export interface TestServers {
  readonly databaseUrl: string
  readonly databaseAdminUrl: string
  readonly relayDatabaseUrl: string
  readonly temporalAddress: string
  readonly temporalUiUrl: string
  readonly natsUrl: string
  readonly s3: { endpoint: string; accessKeyId: string; secretAccessKey: string; bucket: string }
  /** The mail catcher: where mail is sent to, and where it is read. */
  readonly mail: { readonly smtpUrl: string; readonly apiUrl: string }
}

declare module 'vitest' {
  export interface ProvidedContext {
    servers: TestServers
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'holdfast-tests-'))
  const stack = await startStack({
    dataDir,
    ports: 'free',
    log: (line) => console.log(line),
    temporal: { dynamicConfig: { 'frontend.WorkflowTimeSkippingEnabled': true } },
  })
  let desk: Desk | undefined
  const stop = async () => {
    await desk?.stop()
    await stack.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await migrate(stack.urls.databaseOwnerUrl)
    desk = await startDesk(stack.urls)
    const { databaseUrl, databaseAdminUrl, relayDatabaseUrl, temporalAddress, temporalUiUrl, natsUrl, s3 } = stack.urls
    const { smtpUrl, pageUrl } = stack.urls.mail
    project.provide('servers', {
      databaseUrl,
      databaseAdminUrl,
      relayDatabaseUrl,
      temporalAddress,
      temporalUiUrl,
      natsUrl,
      s3,
      mail: { smtpUrl, apiUrl: pageUrl ?? '' },
    })
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}
