import { once } from 'node:events'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { Fault, Faults } from './faults.ts'
import type { MailStore } from './store.ts'

const maxBytes = 32 * 1024 * 1024

/** An SMTP server that takes every mail and delivers none; listens when this resolves. */
export async function listenSmtp(store: MailStore, faults: Faults, port: number): Promise<SMTPServer> {
  const server = new SMTPServer({
    name: 'mail-catcher.localhost',
    banner: 'Holdfast keeps this mail to itself',
    size: maxBytes,
    // On loopback only: nobody listens in, and there is nobody to be told from others.
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    disableReverseLookup: true,
    closeTimeout: 500,
    onRcptTo: ({ address }, _session, done) => happen(faults.take('rcpt', [address]), done),
    onData: (stream, session, done) => {
      receive(stream, session, store, faults).then(
        ({ id, fault }) => {
          if (fault?.how === 'drop') hangUp(server, session)
          else if (fault) happen(fault, done)
          else done(null, `kept as ${id}`)
        },
        (error: Error) => done(error),
      )
    },
  })
  server.on('error', () => {
    // A client that hung up: its own business.
  })
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  return server
}

async function receive(
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
  store: MailStore,
  faults: Faults,
): Promise<{ id: string; fault: Fault | undefined }> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  if (stream.sizeExceeded) throw Object.assign(new Error('The mail is too large'), { responseCode: 552 })
  const to = envelope.rcptTo.map(({ address }) => address)
  const fault = faults.take('data', to)
  // What is refused is not kept; what is dropped was taken, only nobody is told.
  if (fault && fault.how !== 'drop') return { id: '', fault }
  const from = envelope.mailFrom ? envelope.mailFrom.address : ''
  const { id } = await store.add(Buffer.concat(parts), { from, to })
  return { id, fault }
}

function happen(fault: Fault | undefined, done: (error?: Error | null) => void): void {
  if (!fault) done()
  else if (fault.how === 'refuse') done(Object.assign(new Error(fault.message), { responseCode: fault.code }))
}

function hangUp(server: SMTPServer, session: SMTPServerSession): void {
  for (const connection of server.connections) if (connection.session.id === session.id) connection._socket.destroy()
}
