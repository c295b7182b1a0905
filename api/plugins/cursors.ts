import { deriveKey } from '@holdfast/secrets/secrets.ts'
import fp from 'fastify-plugin'
import type { AppConfig } from '../config.ts'
import { type Cursors, createCursors } from '../http/cursors.ts'

declare module 'fastify' {
  interface FastifyInstance {
    readonly cursors: Cursors
  }
}

/** Cursors that every replica with the same master key understands. */
export const cursorsPlugin = fp<{ config: AppConfig }>(
  async (app, { config: { masterKey } }) => {
    app.decorate('cursors', createCursors(deriveKey(masterKey, 'cursors')))
  },
  { name: 'cursors' },
)
