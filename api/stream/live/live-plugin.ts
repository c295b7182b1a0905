import fp from 'fastify-plugin'
import { Live } from './live.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Who types, who looks at which request, how far it was read. */
    readonly live: Live
  }
}

export const livePlugin = fp(
  async (app) => {
    const live = new Live(app.wire, app.log)
    app.decorate('live', live)
    // Hooks of closing run from the last to the first, so the wire is still there.
    app.addHook('onClose', async () => {
      live.close()
      if (app.wire.connected) await app.wire.connection?.flush()
    })
  },
  { name: 'live', dependencies: ['nats'] },
)
