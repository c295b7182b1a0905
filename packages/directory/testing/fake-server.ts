/** An LDAP server that says what a test tells it to, over real TLS on loopback. */
import { readFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { TLSSocket } from 'node:tls'
import { Ber, BerReader, BerWriter, PagedResultsControl, ProtocolOperation } from 'ldapts'

const file = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')
/** Of `localhost` and 127.0.0.1 alone. */
export const certificate = file('cert.pem')
const key = file('key.pem')

export interface FakePage {
  readonly entries: readonly { readonly dn: string; readonly attributes: Readonly<Record<string, string | Buffer>> }[]
  /** Without one there is no more. */
  readonly cookie?: string
}

export interface FakeAnswers {
  /** LDAP's code; 0 lets in. */
  bind?(name: string, password: string): number
  /** @param cookie of the page before, empty for the first */
  page?(cookie: string, size: number): FakePage
  /** Slipped in behind the answer to StartTLS, before the handshake. */
  readonly slipIn?: Buffer
  /** Ends the connection instead of answering the search with this number. */
  readonly hangUpAt?: number
}

export class FakeServer {
  /** Names that somebody tried to bind as, in their order. */
  readonly binds: string[] = []
  /** How many connections there were. */
  connections = 0
  /** What came in that was not encrypted, but for the request to encrypt. */
  inTheClear = 0
  #searches = 0
  readonly #server: Server
  readonly #answers: FakeAnswers
  readonly #open = new Set<Socket>()

  private constructor(answers: FakeAnswers, isSecure: boolean) {
    this.#answers = answers
    this.#server = createServer((socket) => {
      this.connections += 1
      this.#open.add(socket)
      socket.on('error', () => undefined)
      if (isSecure) this.#serve(this.#secure(socket))
      else this.#greet(socket)
    })
  }

  static async start(answers: FakeAnswers = {}, { isSecure = true } = {}): Promise<FakeServer> {
    const fake = new FakeServer(answers, isSecure)
    await new Promise<void>((resolve) => fake.#server.listen(0, '0.0.0.0', resolve))
    return fake
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  async stop(): Promise<void> {
    for (const socket of this.#open) socket.destroy()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #secure(socket: Socket): TLSSocket {
    const secure = new TLSSocket(socket, { isServer: true, cert: certificate, key })
    secure.on('error', () => undefined)
    return secure
  }

  #greet(socket: Socket): void {
    socket.once('data', (data) => {
      if (!data.includes('1.3.6.1.4.1.1466.20037')) {
        this.inTheClear += 1
        return
      }
      const answer = message(1, ProtocolOperation.LDAP_RES_EXTENSION, (writer) => writeResult(writer, 0))
      socket.write(this.#answers.slipIn ? Buffer.concat([answer, this.#answers.slipIn]) : answer)
      this.#serve(this.#secure(socket))
    })
  }

  #serve(socket: Socket): void {
    let bytes = Buffer.alloc(0)
    socket.on('data', (data: Buffer) => {
      bytes = Buffer.concat([bytes, data])
      for (;;) {
        const reader = new BerReader(bytes)
        if (reader.readSequence() === null || reader.remain < reader.length) return
        const end = reader.offset + reader.length
        this.#answer(socket, new BerReader(bytes.subarray(reader.offset, end)))
        bytes = bytes.subarray(end)
      }
    })
  }

  #answer(socket: Socket, reader: BerReader): void {
    const id = reader.readInt() ?? 0
    const operation = reader.readSequence()
    if (operation === ProtocolOperation.LDAP_REQ_BIND) this.#answerBind(socket, reader, id)
    if (operation === ProtocolOperation.LDAP_REQ_SEARCH) this.#answerSearch(socket, reader, id)
  }

  #answerBind(socket: Socket, reader: BerReader, id: number): void {
    reader.readInt()
    const name = reader.readString() ?? ''
    const password = reader.readString(Ber.Context) ?? ''
    this.binds.push(name)
    const code = this.#answers.bind?.(name, password) ?? 0
    socket.write(message(id, ProtocolOperation.LDAP_RES_BIND, (writer) => writeResult(writer, code)))
  }

  #answerSearch(socket: Socket, reader: BerReader, id: number): void {
    this.#searches += 1
    if (this.#searches === this.#answers.hangUpAt) return void socket.destroy()
    reader.offset += reader.length
    const wanted = readPage(reader)
    const page = this.#answers.page?.(wanted.cookie, wanted.size) ?? { entries: [] }
    for (const { dn, attributes } of page.entries) socket.write(writeEntry(id, dn, attributes))
    const control = new PagedResultsControl({ value: { size: 0, cookie: Buffer.from(page.cookie ?? '') } })
    socket.write(message(id, ProtocolOperation.LDAP_RES_SEARCH, (writer) => writeResult(writer, 0), control))
  }
}

function readPage(reader: BerReader): { cookie: string; size: number } {
  if (reader.peek() !== ProtocolOperation.LDAP_CONTROLS) return { cookie: '', size: 0 }
  reader.readSequence()
  reader.readSequence()
  reader.readString()
  if (reader.peek() === Ber.Boolean) reader.readBoolean()
  const control = new PagedResultsControl()
  control.parse(new BerReader(reader.readString(Ber.OctetString, true) ?? Buffer.alloc(0)))
  return { cookie: control.value?.cookie?.toString() ?? '', size: control.value?.size ?? 0 }
}

function writeEntry(id: number, dn: string, attributes: Readonly<Record<string, string | Buffer>>): Buffer {
  return message(id, ProtocolOperation.LDAP_RES_SEARCH_ENTRY, (writer) => {
    writer.writeString(dn)
    writer.startSequence()
    for (const [name, value] of Object.entries(attributes)) {
      writer.startSequence()
      writer.writeString(name)
      writer.startSequence(ProtocolOperation.LBER_SET)
      writer.writeBuffer(Buffer.from(value), Ber.OctetString)
      writer.endSequence()
      writer.endSequence()
    }
    writer.endSequence()
  })
}

function writeResult(writer: BerWriter, code: number): void {
  writer.writeEnumeration(code)
  writer.writeString('')
  writer.writeString(code === 0 ? '' : 'no')
}

/** A whole message of the protocol. */
export function message(
  id: number,
  operation: number,
  write: (writer: BerWriter) => void,
  control?: PagedResultsControl,
): Buffer {
  const writer = new BerWriter()
  writer.startSequence()
  writer.writeInt(id)
  writer.startSequence(operation)
  write(writer)
  writer.endSequence()
  if (control) {
    writer.startSequence(ProtocolOperation.LDAP_CONTROLS)
    control.write(writer)
    writer.endSequence()
  }
  writer.endSequence()
  return Buffer.from(writer.buffer)
}
