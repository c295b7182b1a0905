/** The OpenAPI document, made without any server running; `npm run generate` writes it to docs/openapi.json. */
import { buildApp } from './app.ts'

export async function buildOpenApi(): Promise<object> {
  const nowhere = { endpoint: '', accessKeyId: '', secretAccessKey: '', bucket: '' }
  const app = await buildApp({
    databaseUrl: 'postgres://nowhere.invalid/none',
    temporalAddress: 'nowhere.invalid:1',
    temporalNamespace: 'holdfast',
    temporalUiUrl: '',
    natsUrl: '',
    s3: nowhere,
    publicUrl: 'http://localhost:3000',
    masterKey: Buffer.alloc(32).toString('base64'),
    payloadKeys: [],
    logLevel: 'silent',
  })
  await app.ready()
  const document = app.swagger()
  await app.close()
  return document
}
