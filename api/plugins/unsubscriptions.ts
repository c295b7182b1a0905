import { AppError } from '@holdfast/contracts/errors.ts'
import { readUnsubscription, type Unsubscription, unsubscribeKey } from '@holdfast/db/mail/unsubscribe-token.ts'
import fp from 'fastify-plugin'
import type { AppConfig } from '../config.ts'

declare module 'fastify' {
  interface FastifyInstance {
    readonly unsubscriptions: {
      /** @throws AppError `not_found` for what was never a token of ours */
      read(token: string): Unsubscription
    }
  }
}

/** Reads the tokens that mails carry for whoever wants no more of them; the worker signs them. */
export const unsubscriptionsPlugin = fp<{ config: AppConfig }>(
  async (app, { config }) => {
    const key = unsubscribeKey(config.masterKey)
    app.decorate('unsubscriptions', {
      read(token) {
        const found = readUnsubscription(key, token)
        if (found) return found
        throw new AppError('not_found', 'This link is not one of ours: it may have been cut off when it was copied')
      },
    })
  },
  { name: 'unsubscriptions' },
)
