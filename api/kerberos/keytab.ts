/** Reads a keytab (MIT's format 0x0502), to tell an administrator what is in it before anybody needs it. */

export interface KeytabEntry {
  /** `HTTP/desk.corp.example@CORP.EXAMPLE` */
  readonly principal: string
  readonly realm: string
  readonly encryption: number
}

/** AES with SHA-1 and with SHA-2; RC4 and DES are for nobody any more. */
const strong = new Set([17, 18, 19, 20])

/** @throws Error with what is wrong, as the end of a sentence about the keytab */
export function readKeytab(bytes: Buffer): KeytabEntry[] {
  if (bytes.length < 2 || bytes.readUInt16BE(0) !== 0x0502) throw new Error('is no keytab')
  const entries: KeytabEntry[] = []
  try {
    for (let at = 2; at + 4 <= bytes.length; ) {
      const length = bytes.readInt32BE(at)
      if (length === 0) break
      if (at + 4 + Math.abs(length) > bytes.length) throw new RangeError()
      // A negative length is a hole where an entry was removed.
      if (length > 0) entries.push(readEntry(bytes.subarray(at + 4, at + 4 + length)))
      at += 4 + Math.abs(length)
    }
  } catch {
    throw new Error('is damaged')
  }
  return entries
}

/** @returns what keeps a keytab from being of use for signing in by a realm's tickets; `null`: nothing */
export function findKeytabFault(bytes: Buffer, realm: string): string | null {
  try {
    const web = readKeytab(bytes).filter(({ principal }) => principal.startsWith('HTTP/'))
    if (web.length === 0) return 'has no key of a service HTTP/…'
    const ofRealm = web.filter((entry) => entry.realm === realm)
    if (ofRealm.length === 0) return `is of the realm ${web[0]?.realm}, not of ${realm}`
    if (!ofRealm.some(({ encryption }) => strong.has(encryption))) return 'has no AES key: export it with AES-256'
    return null
  } catch (error) {
    return (error as Error).message
  }
}

function readEntry(entry: Buffer): KeytabEntry {
  let at = 2
  const text = () => {
    const length = entry.readUInt16BE(at)
    if (at + 2 + length > entry.length) throw new RangeError()
    at += 2 + length
    return entry.toString('utf8', at - length, at)
  }
  const parts = entry.readUInt16BE(0)
  const realm = text()
  const name = Array.from({ length: parts }, text).join('/')
  // The kind of name, the instant and the short version stand between.
  return { principal: `${name}@${realm}`, realm, encryption: entry.readUInt16BE(at + 9) }
}
