/**
 * Keeps the servers of the tests running, so that whoever runs one test after the other need not wait for them:
 * `node tests/serve.ts <file>`, then `HOLDFAST_TEST_SERVERS=<file> npm test -- <path>`. Worker and relay run the code of
 * when it was started.
 */
import { rm, writeFile } from 'node:fs/promises'
import { startTestServers } from './support/test-servers.ts'

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('Usage: node tests/serve.ts <file that the addresses are written to>')
  process.exit(2)
}
const { servers, stop } = await startTestServers()
await writeFile(file, JSON.stringify(servers), { mode: 0o600 })
console.log(`HOLDFAST_TEST_SERVERS=${file}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void rm(file, { force: true })
      .then(stop)
      .then(() => process.exit(0))
  })
}
