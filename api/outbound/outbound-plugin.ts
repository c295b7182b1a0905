import { createOutboundRules } from '@holdfast/contracts/network/outbound.ts'
import fp from 'fastify-plugin'
import type { AppConfig } from '../config.ts'
import { createGuardedFetch, type GuardedFetch } from './guarded-fetch.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Asks servers whose addresses administrators typed. */
    readonly fetchOutside: GuardedFetch
  }
}

export const outboundPlugin = fp<{ config: AppConfig }>(
  async (app, { config: { outboundNetworks = [] } }) => {
    app.decorate('fetchOutside', createGuardedFetch(createOutboundRules(outboundNetworks)))
  },
  { name: 'outbound' },
)
