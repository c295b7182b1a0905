import { inflateRawSync } from 'node:zlib'

const central = 0x02014b50

/** Reads a ZIP by its directory, as programs do that did not write it. @returns the entries by name */
export function readZip(bytes: Buffer): Map<string, Buffer> {
  const entries = new Map<string, Buffer>()
  for (let at = bytes.indexOf(numberOf(central)); at !== -1; at = bytes.indexOf(numberOf(central), at + 4)) {
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.subarray(at + 46, at + 46 + nameLength).toString('utf8')
    // Sizes and place are in the 64-bit part behind the name.
    const extra = at + 46 + nameLength + 4
    const size = Number(bytes.readBigUInt64LE(extra))
    const packed = Number(bytes.readBigUInt64LE(extra + 8))
    const local = Number(bytes.readBigUInt64LE(extra + 16))
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const content = inflateRawSync(bytes.subarray(data, data + packed))
    if (content.length !== size) throw new Error(`${name} has ${content.length} bytes where ${size} are promised`)
    entries.set(name, content)
  }
  return entries
}

function numberOf(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
