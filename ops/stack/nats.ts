import { writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { commonSpec, type StackContext } from './context.ts'
import { ManagedProcess } from './processes.ts'

const user = 'holdfast'

/** The URL of the embedded NATS server, with its password. */
export const natsUrl = ({ ports, secrets }: StackContext): string =>
  `nats://${user}:${secrets.nats}@127.0.0.1:${ports.nats}`

/** Whether a NATS server is there and lets us in. */
export function natsAnswers(url: string, timeoutMs = 2000): Promise<boolean> {
  const { hostname, port, username, password } = new URL(url)
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || 4222), timeout: timeoutMs })
    let text = ''
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.on('connect', () => {
      const options = {
        verbose: false,
        pedantic: false,
        user: decodeURIComponent(username),
        pass: decodeURIComponent(password),
      }
      // A token has no user's name before it.
      const token = password ? {} : { auth_token: decodeURIComponent(username) || undefined }
      socket.write(`CONNECT ${JSON.stringify({ ...options, ...token })}\r\nPING\r\n`)
    })
    socket.on('data', (data) => {
      text += data.toString('utf8')
      if (/\r\nPONG\r\n/.test(text)) end(true)
      else if (text.includes('-ERR')) end(false)
    })
    socket.on('timeout', () => end(false))
    socket.on('error', () => end(false))
    socket.on('close', () => end(false))
  })
}

/** Starts NATS: core only, in memory; what must last is in PostgreSQL. */
export async function startNats(
  context: StackContext,
  onProcess: (process: ManagedProcess) => void,
): Promise<ManagedProcess> {
  const file = join(context.dataDir, 'nats.conf')
  const lines = [
    `listen: "127.0.0.1:${context.ports.nats}"`,
    'server_name: holdfast',
    'max_payload: 1MB',
    // A client that cannot keep up is cut off and reads what it missed from PostgreSQL.
    'max_pending: 16MB',
    `authorization { user: ${user}, password: "${context.secrets.nats}" }`,
  ]
  await writeFile(file, `${lines.join('\n')}\n`, { mode: 0o600 })
  const server = new ManagedProcess({
    ...commonSpec(context, 'nats'),
    name: 'nats',
    title: 'NATS',
    command: context.tools['nats-server'],
    args: ['-c', file],
    isReady: () => natsAnswers(natsUrl(context)),
  })
  onProcess(server)
  await server.start()
  return server
}
