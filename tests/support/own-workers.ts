/** Workers in a namespace where no other is, to be killed in the middle of something. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { testConfig } from '@holdfast/api/test-helper.ts'
import { repoRoot } from '@holdfast/stack/config.ts'
import { ensureNamespace, ensureSearchAttributes } from '@holdfast/stack/index.ts'
import { inject } from 'vitest'

export class OwnWorkers {
  readonly namespace = `killed-${randomUUID()}`
  readonly #children: ChildProcess[] = []

  static async open(): Promise<OwnWorkers> {
    const workers = new OwnWorkers()
    const { temporalAddress } = inject('servers')
    await ensureNamespace(temporalAddress, workers.namespace)
    await ensureSearchAttributes(temporalAddress, workers.namespace)
    return workers
  }

  start(): void {
    const servers = inject('servers')
    const { masterKey, natsUrl, s3 } = testConfig()
    const child = spawn(process.execPath, [join(repoRoot, 'workers/main.ts')], {
      env: {
        ...process.env,
        DATABASE_URL: servers.databaseUrl,
        TEMPORAL_ADDRESS: servers.temporalAddress,
        TEMPORAL_NAMESPACE: this.namespace,
        NATS_URL: natsUrl,
        HOLDFAST_MASTER_KEY: masterKey,
        PAYLOAD_KEYS: servers.payloadKeys ?? '',
        S3_ENDPOINT: s3.endpoint,
        S3_REGION: s3.region,
        S3_BUCKET: s3.bucket,
        S3_ACCESS_KEY_ID: s3.accessKeyId,
        S3_SECRET_ACCESS_KEY: s3.secretAccessKey,
      },
      stdio: 'ignore',
    })
    this.#children.push(child)
  }

  /** Ends all of them where they are, and waits until they are gone. */
  async kill(): Promise<void> {
    await Promise.all(
      this.#children.splice(0).map(
        (child) =>
          new Promise<void>((resolve) => {
            if (child.exitCode !== null || child.signalCode !== null) return resolve()
            child.once('exit', () => resolve())
            child.kill('SIGKILL')
          }),
      ),
    )
  }
}
