import { join } from 'node:path'
import { commonSpec, type StackContext } from './context.ts'
import { acceptsConnections } from './ports.ts'
import { ManagedProcess } from './processes.ts'

/** How to reach the mail catcher. */
export interface MailAccess {
  /** Where mail is sent to. */
  smtpUrl: string
  /** Where it can be looked at; `null` when an outside server delivers it. */
  pageUrl: string | null
}

export const mailAccess = ({ ports }: StackContext): MailAccess => ({
  smtpUrl: `smtp://127.0.0.1:${ports.smtp}`,
  pageUrl: `http://127.0.0.1:${ports.mailPage}`,
})

/** Starts the mail catcher: it takes every mail, shows it, and delivers none. */
export async function startMail(
  context: StackContext,
  onProcess: (process: ManagedProcess) => void,
): Promise<ManagedProcess> {
  const { ports, dataDir } = context
  const options = {
    dir: join(dataDir, 'mail'),
    'smtp-port': String(ports.smtp),
    'http-port': String(ports.mailPage),
  }
  const server = new ManagedProcess({
    ...commonSpec(context, 'mail'),
    name: 'mail',
    title: 'the mail catcher',
    command: process.execPath,
    args: [
      join(import.meta.dirname, 'mail-catcher/main.ts'),
      ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    ],
    isReady: () => acceptsConnections(ports.mailPage),
  })
  onProcess(server)
  await server.start()
  return server
}
