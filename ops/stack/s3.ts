import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { CreateBucketCommand, HeadBucketCommand, PutBucketCorsCommand, S3Client } from '@aws-sdk/client-s3'
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

/**
 * Pages of any address may send bytes: the signature in the URL is the right, and no cookie goes along. Desks have many
 * addresses (one for each organization), and the widget lives on others' pages.
 */
const uploadsFromAnywhere = {
  CORSRules: [
    {
      AllowedOrigins: ['*'],
      AllowedMethods: ['PUT'],
      AllowedHeaders: ['*'],
      ExposeHeaders: ['ETag'],
      MaxAgeSeconds: 3_600,
    },
  ],
}

async function withClient(access: S3Access, work: (client: S3Client) => Promise<unknown>): Promise<void> {
  const { endpoint, accessKeyId, secretAccessKey } = access
  const credentials = { accessKeyId, secretAccessKey }
  const client = new S3Client({ endpoint, credentials, region: 'us-east-1', forcePathStyle: true })
  try {
    await work(client)
  } finally {
    client.destroy()
  }
}

/** Creates the bucket unless it is there; throws when the store refuses. */
export async function ensureBucket(access: S3Access): Promise<void> {
  await withClient(access, async (client) => {
    try {
      await client.send(new HeadBucketCommand({ Bucket: access.bucket }))
    } catch (error) {
      if ((error as Error).name !== 'NotFound') throw error
      await client.send(new CreateBucketCommand({ Bucket: access.bucket }))
    }
  })
}

/** Lets browsers upload. Only for a store of our own: what another one allows is its owner's to say (docs/files.md). */
async function allowUploads(access: S3Access): Promise<void> {
  const command = new PutBucketCorsCommand({ Bucket: access.bucket, CORSConfiguration: uploadsFromAnywhere })
  await withClient(access, (client) => client.send(command))
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
  await allowUploads(s3Access(context))
  return server
}
