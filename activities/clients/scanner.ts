/** Asks a clamd whether bytes hold a virus (its protocol INSTREAM). */
import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { ScanFile } from '../deps.ts'

/** Between two signs of life; a large archive is unpacked for a while before the answer comes. */
const patienceMs = 120_000
const connectMs = 5_000

/**
 * @param address `host:port`, or the path of a socket
 * @returns a scan that throws when clamd does not answer, or cannot say
 */
export function createClamdScan(address: string): ScanFile {
  return async (bytes) => {
    // It may break while nobody reads it yet; whoever reads it then is told.
    bytes.on('error', () => undefined)
    const socket = await open(address)
    try {
      return readVerdict(await converse(socket, bytes))
    } finally {
      socket.destroy()
      bytes.destroy()
    }
  }
}

function open(address: string): Promise<Socket> {
  const [, host = '', port = ''] = /^(?:tcp:\/\/)?\[?([^/\]]+)\]?:([0-9]{1,5})$/.exec(address) ?? []
  const socket = port === '' ? connect(address.replace(/^unix:/, '')) : connect(Number(port), host)
  return new Promise((resolve, reject) => {
    socket.setTimeout(connectMs, () => socket.destroy(new Error('the scanner does not answer')))
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.off('error', reject)
      socket.setTimeout(patienceMs)
      resolve(socket)
    })
  })
}

/**
 * What is too long for clamd it says in the middle, and hangs up: its answer counts, not that it hung up. Now and then
 * the answer is lost with the connection; that is a scanner that could not say, and the next try hears it.
 */
async function converse(socket: Socket, bytes: Readable): Promise<string> {
  const heard = listen(socket)
  await Promise.race([send(socket, bytes, heard), heard.answer])
  return heard.answer
}

/** Each chunk after its length. @throws what reading the bytes throws; a scanner that is gone is told of by the answer */
async function send(socket: Socket, bytes: Readable, heard: Heard): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'))
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    if (heard.over()) return
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.length)
    if (chunk.length > 0) await write(socket, Buffer.concat([length, chunk]))
  }
  await write(socket, Buffer.alloc(4))
}

/** What has come in is read before more goes out: writing to whoever has hung up would lose what it said. */
async function write(socket: Socket, bytes: Buffer): Promise<void> {
  await setImmediate()
  if (socket.destroyed) return
  return new Promise((resolve) => socket.write(bytes, () => resolve()))
}

interface Heard {
  readonly answer: Promise<string>
  over(): boolean
}

function listen(socket: Socket): Heard {
  let said = ''
  const answer = new Promise<string>((resolve, reject) => {
    const end = (error: Error) => (said === '' ? reject(error) : resolve(said))
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
      if (said.includes('\0')) resolve(said.slice(0, said.indexOf('\0')))
    })
    socket.on('timeout', () => socket.destroy(new Error('the scanner has stopped answering')))
    socket.on('error', end)
    socket.on('close', () => end(new Error('the scanner hung up')))
  })
  return { answer, over: () => said !== '' || socket.destroyed }
}

function readVerdict(said: string): 'clean' | 'infected' | 'too_large' {
  if (/^stream: OK$/.test(said.trim())) return 'clean'
  if (/ FOUND$/.test(said.trim())) return 'infected'
  if (/size limit exceeded/i.test(said)) return 'too_large'
  throw new Error('the scanner could not scan')
}
