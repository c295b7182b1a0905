/** The real servers, a worker and a relay, for tests; each test makes its own organization. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@holdfast/db/migrate.ts'
import { startStack } from '@holdfast/stack/index.ts'
import { type Desk, startDesk } from './desk.ts'
import { testPayloadKeys } from './payload-keys.ts'

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
  /** As `PAYLOAD_KEYS` has it. */
  readonly payloadKeys?: string
}

export async function startTestServers(): Promise<{ servers: TestServers; stop: () => Promise<void> }> {
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
    desk = await startDesk({ ...stack.urls, payloadKeys: testPayloadKeys })
    const { databaseUrl, databaseAdminUrl, relayDatabaseUrl, temporalAddress, temporalUiUrl, natsUrl, s3 } = stack.urls
    const { smtpUrl, pageUrl } = stack.urls.mail
    const mail = { smtpUrl, apiUrl: pageUrl ?? '' }
    return {
      servers: {
        databaseUrl,
        databaseAdminUrl,
        relayDatabaseUrl,
        temporalAddress,
        temporalUiUrl,
        natsUrl,
        s3,
        mail,
        payloadKeys: testPayloadKeys,
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
