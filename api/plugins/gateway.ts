import type { PayloadKeys } from '@holdfast/gateway/payload-keys.ts'
import { connectGateway, type RequestGateway } from '@holdfast/gateway/request-gateway.ts'
import fp from 'fastify-plugin'
import type { AppConfig } from '../config.ts'

declare module 'fastify' {
  interface FastifyInstance {
    readonly gateway: RequestGateway
    /** How long a change waits for a worker before it answers 202. */
    readonly changeWaitMs: number
    /** What payloads of workflows are sealed with; none in a test that seals nothing. */
    readonly payloadKeys: PayloadKeys
  }
}

/** The workflows of requests; connects at the first use, so that requests are taken while Temporal is down. */
export const gatewayPlugin = fp<{ config: AppConfig }>(
  async (app, { config }) => {
    const { temporalAddress: address, temporalNamespace: namespace, payloadKeys } = config
    const gateway = connectGateway({ address, namespace, payloadKeys })
    app.decorate('gateway', gateway)
    app.decorate('payloadKeys', payloadKeys)
    app.decorate('changeWaitMs', config.changeWaitMs ?? 10_000)
    app.addHook('onClose', () => gateway.close())
  },
  { name: 'gateway' },
)
