import { createStores, type FileStores } from '@holdfast/files/stores.ts'
import { deriveKey } from '@holdfast/secrets/secrets.ts'
import fp from 'fastify-plugin'
import type { AppConfig } from '../config.ts'
import { createFileLinks, type FileLinks } from '../files/file-links.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Where files are kept; connects at each use. */
    readonly files: FileStores
    /** Addresses that every replica with the same master key understands. */
    readonly fileLinks: FileLinks
  }
}

export const storagePlugin = fp<{ config: AppConfig }>(
  async (app, { config: { s3, filesBackend, filesFolder, masterKey } }) => {
    const files = createStores({ s3, backend: filesBackend, folder: filesFolder })
    app.decorate('files', files)
    app.decorate('fileLinks', createFileLinks(deriveKey(masterKey, 'file-links')))
    app.addHook('onClose', async () => files.close())
  },
  { name: 'storage' },
)
