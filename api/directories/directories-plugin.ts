import type { DirectorySource } from '@holdfast/db/directories/queries.ts'
import type { DirectoryAccess } from '@holdfast/directory/directory.ts'
import { decrypt, deriveKey, encrypt } from '@holdfast/secrets/secrets.ts'
import fp from 'fastify-plugin'
import type { AppConfig } from '../config.ts'

declare module 'fastify' {
  interface FastifyInstance {
    readonly directories: {
      /** Seals a password or a keytab; `undefined` and `null` stay what they are. */
      seal<Secret extends string | null | undefined>(secret: Secret): Secret
      /** What it takes to ask a directory. */
      open(source: Pick<DirectorySource, 'settings' | 'bindPassword'>): DirectoryAccess
    }
  }
}

/** The secrets of directories, which leave the API only towards the directories themselves. */
export const directoriesPlugin = fp<{ config: AppConfig }>(
  async (app, { config: { masterKey } }) => {
    const key = deriveKey(masterKey, 'directories')
    app.decorate('directories', {
      seal: <Secret extends string | null | undefined>(secret: Secret) =>
        (typeof secret === 'string' ? encrypt(key, secret) : secret) as Secret,
      open: ({ settings, bindPassword }) => ({
        settings,
        bindPassword: bindPassword === null ? null : decrypt(key, bindPassword),
      }),
    })
  },
  { name: 'directories' },
)
