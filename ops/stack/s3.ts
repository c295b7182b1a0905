import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { CreateBucketCommand, HeadBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { commonSpec, type StackContext } from './context.ts'
import { findTellingLine } from './logs.ts'
import { ManagedProcess } from './processes.ts'

/** How to reach an S3 store. */
export interface S3Access {
  endpoint: string
  accessKeyId: string
  secretAccessKey: string
  bucket: string
}

/** How to reach the embedded store. */
export const s3Access = ({ ports, secrets }: StackContext): S3Access => ({
  endpoint: `http://127.0.0.1:${ports.s3}`,
  accessKeyId: secrets.s3AccessKeyId,
  secretAccessKey: secrets.s3SecretAccessKey,
  bucket: 'holdfast',
})

/** Creates the bucket unless it is there; throws when the store refuses. */
export async function ensureBucket(access: S3Access): Promise<void> {
  const { endpoint, accessKeyId, secretAccessKey, bucket } = access
  const credentials = { accessKeyId, secretAccessKey }
  const client = new S3Client({ endpoint, credentials, region: 'us-east-1', forcePathStyle: true })
  try {
    await client.send(new HeadBucketCommand({ Bucket: bucket }))
  } catch (error) {
    if ((error as Error).name !== 'NotFound') throw error
    await client.send(new CreateBucketCommand({ Bucket: bucket }))
  } finally {
    client.destroy()
  }
}

function buildServer(context: StackContext, metadataDir: string | undefined): ManagedProcess {
  const { ports, secrets, config } = context
  const access = ['--port', `127.0.0.1:${ports.s3}`, '--health', '/health', '--quiet']
  const backend = ['posix', ...(metadataDir ? ['--sidecar', metadataDir] : []), join(context.dataDir, 's3')]
  return new ManagedProcess({
    ...commonSpec(context, 's3'),
    name: 's3',
    title: 'S3 (VersityGW)',
    command: context.tools.versitygw,
    args: [...access, ...backend],
    env: {
      ...config.baseEnv,
      ROOT_ACCESS_KEY_ID: secrets.s3AccessKeyId,
      ROOT_SECRET_ACCESS_KEY: secrets.s3SecretAccessKey,
    },
    isReady: async () => {
      const response = await fetch(`http://127.0.0.1:${ports.s3}/health`).catch(() => undefined)
      return response?.ok ?? false
    },
  })
}

/** Starts the S3 store with its bucket. Metadata is kept in extended attributes, or beside the files where there are none. */
export async function startS3(
  context: StackContext,
  onProcess: (process: ManagedProcess) => void,
): Promise<ManagedProcess> {
  const metadataDir = join(context.dataDir, 's3-metadata')
  mkdirSync(join(context.dataDir, 's3'), { recursive: true, mode: 0o700 })
  let server = buildServer(context, existsSync(metadataDir) ? metadataDir : undefined)
  onProcess(server)
  try {
    await server.start()
  } catch (error) {
    if (!/xattr|extended attribute/i.test(findTellingLine(server.spec.logFile) ?? '')) throw error
    mkdirSync(metadataDir, { mode: 0o700 })
    server = buildServer(context, metadataDir)
    onProcess(server)
    await server.start()
  }
  await ensureBucket(s3Access(context))
  return server
}
