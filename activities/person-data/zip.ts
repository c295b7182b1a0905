/**
 * Writes a ZIP file as a stream, one entry after the other, with memory for none of them. Only what an export needs of
 * the format (PKWARE APPNOTE 6.3.9): deflate, UTF-8 names, sizes behind the data, 64-bit places and sizes.
 */
import { crc32, createDeflateRaw } from 'node:zlib'

export interface ZipEntry {
  /** With slashes; ours, never as somebody typed it. */
  readonly name: string
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

interface Written {
  readonly name: Buffer
  readonly crc: number
  readonly packed: bigint
  readonly size: bigint
  readonly at: bigint
}

const signature = { local: 0x04034b50, central: 0x02014b50, descriptor: 0x08074b50, end: 0x06054b50 } as const
const end64 = { record: 0x06064b50, locator: 0x07064b50 } as const
/** Since 64-bit sizes; deflated; UTF-8 names with sizes behind the data. */
const [version, deflated, flags] = [45, 8, 0x0808]
/** 1 January 1980: the same content is the same file. */
const date = 0x0021
/** Says that the true value is in the 64-bit part. */
const elsewhere = 0xffff_ffff

/** @returns the bytes of the archive, as they are made */
export async function* zip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const written: Written[] = []
  let at = 0n
  for await (const { name: text, content } of entries) {
    const name = Buffer.from(text, 'utf8')
    const head = localHeader(name)
    yield head
    const counted = { crc: 0, size: 0n, packed: 0n }
    for await (const chunk of deflate(content, counted)) yield chunk
    const entry = { name, at, ...counted }
    const descriptor = describe(entry)
    yield descriptor
    written.push(entry)
    at += BigInt(head.length) + entry.packed + BigInt(descriptor.length)
  }
  const directory = written.map(centralHeader)
  yield* directory
  yield endOf(written.length, BigInt(Buffer.concat(directory).length), at)
}

interface Counted {
  crc: number
  size: bigint
  packed: bigint
}

async function* deflate(content: ZipEntry['content'], counted: Counted): AsyncGenerator<Uint8Array> {
  const packer = createDeflateRaw()
  const feed = (async () => {
    for await (const chunk of content) {
      counted.crc = crc32(chunk, counted.crc)
      counted.size += BigInt(chunk.length)
      if (!packer.write(chunk)) await new Promise((resolve) => packer.once('drain', resolve))
    }
    packer.end()
  })()
  // What cannot be read must end the reading of what was packed of it.
  feed.catch((error: Error) => packer.destroy(error))
  for await (const chunk of packer as AsyncIterable<Buffer>) {
    counted.packed += BigInt(chunk.length)
    yield chunk
  }
  await feed
}

function localHeader(name: Buffer): Buffer {
  const fixed = numbers([
    ...[
      [4, signature.local],
      [2, version],
      [2, flags],
      [2, deflated],
      [2, 0],
      [2, date],
    ],
    // Checksum and sizes come behind the data, in 64 bits, as the extra field says.
    ...[
      [4, 0],
      [4, elsewhere],
      [4, elsewhere],
      [2, name.length],
      [2, 20],
    ],
  ])
  return Buffer.concat([
    fixed,
    name,
    numbers([
      [2, 1],
      [2, 16],
      [8, 0],
      [8, 0],
    ]),
  ])
}

function describe({ crc, packed, size }: Written): Buffer {
  return numbers([
    [4, signature.descriptor],
    [4, crc],
    [8, packed],
    [8, size],
  ])
}

function centralHeader({ name, crc, packed, size, at }: Written): Buffer {
  const fixed = numbers([
    ...[
      [4, signature.central],
      [2, version],
      [2, version],
      [2, flags],
      [2, deflated],
      [2, 0],
      [2, date],
    ],
    ...[
      [4, crc],
      [4, elsewhere],
      [4, elsewhere],
      [2, name.length],
      [2, 28],
    ],
    ...[
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, elsewhere],
    ],
  ])
  return Buffer.concat([
    fixed,
    name,
    numbers([
      [2, 1],
      [2, 24],
      [8, size],
      [8, packed],
      [8, at],
    ]),
  ])
}

function endOf(count: number, length: bigint, at: bigint): Buffer {
  const record = numbers([
    ...[
      [4, end64.record],
      [8, 44],
      [2, version],
      [2, version],
      [4, 0],
      [4, 0],
    ],
    ...[
      [8, count],
      [8, count],
      [8, length],
      [8, at],
    ],
  ])
  const locator = numbers([
    [4, end64.locator],
    [4, 0],
    [8, at + length],
    [4, 1],
  ])
  const [few, short] = [0xffff, elsewhere]
  const end = numbers([
    [4, signature.end],
    [2, 0],
    [2, 0],
    [2, few],
    [2, few],
    [4, short],
    [4, short],
    [2, 0],
  ])
  return Buffer.concat([record, locator, end])
}

type Field = readonly [bytes: 2 | 4 | 8, value: number | bigint]

function numbers(fields: readonly (readonly (number | bigint)[])[]): Buffer {
  return Buffer.concat(
    (fields as readonly Field[]).map(([bytes, value]) => {
      const field = Buffer.alloc(bytes)
      if (bytes === 8) field.writeBigUInt64LE(BigInt(value))
      else field.writeUIntLE(Number(value), 0, bytes)
      return field
    }),
  )
}
