import { HeadBucketCommand, S3Client } from '@aws-sdk/client-s3'
import fp from 'fastify-plugin'
import type { AppConfig } from '../config.ts'

/** Where files are kept. */
export interface Storage {
  readonly enabled: boolean
  ready(): Promise<boolean>
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly storage: Storage
  }
}

/** S3; connects at each use. */
export const storagePlugin = fp<{ config: AppConfig }>(
  async (app, { config: { s3 } }) => {
    const client = s3.endpoint
      ? new S3Client({
          endpoint: s3.endpoint,
          region: 'us-east-1',
          forcePathStyle: true,
          maxAttempts: 1,
          credentials: { accessKeyId: s3.accessKeyId, secretAccessKey: s3.secretAccessKey },
        })
      : null
    app.decorate('storage', {
      enabled: client !== null,
      async ready() {
        try {
          await client?.send(new HeadBucketCommand({ Bucket: s3.bucket }))
          return client !== null
        } catch {
          return false
        }
      },
    })
    app.addHook('onClose', async () => client?.destroy())
  },
  { name: 'storage' },
)
