/** The API as a process: listens until it is told to stop, then finishes what it has begun. */
import { buildApp } from './app.ts'
import { readEnv } from './env.ts'

const { host, port, app: config } = readEnv()
const app = await buildApp(config)

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    if (stopping) return
    stopping = true
    await app.close()
    process.exit(0)
  })
}

// All sockets of a replica that died come to the others at once; who finds no room in the line waits for a second.
await app.listen({ host, port, backlog: 4_096 })
