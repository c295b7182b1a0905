/** How Active Directory writes its identifiers, in bytes and in text. */

/** @returns a GUID as Windows shows it: the first three parts are stored with their bytes turned round */
export function formatGuid(bytes: Buffer): string {
  const turned = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).reverse().toString('hex')
  const rest = bytes.subarray(8).toString('hex')
  return [turned(0, 4), turned(4, 6), turned(6, 8), rest.slice(0, 4), rest.slice(4)].join('-')
}

/** @returns the bytes of a GUID, to look for it */
export function parseGuid(guid: string): Buffer {
  const bytes = Buffer.from(guid.replaceAll('-', ''), 'hex')
  const turned = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).reverse()
  return Buffer.concat([turned(0, 4), turned(4, 6), turned(6, 8), bytes.subarray(8)])
}

/** @returns whether it looks as a GUID does */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}

/** @returns the SID of another account of the same domain: a person's primary group is only named by its number */
export function siblingSid(sid: Buffer, relativeId: number): Buffer {
  const sibling = Buffer.from(sid)
  sibling.writeUInt32LE(relativeId, sibling.length - 4)
  return sibling
}

/**
 * The same distinguished name in one spelling, to compare: case and the blanks around commas and equals signs do not
 * matter, and a character may be written with different escapes.
 */
export function normalizeDn(dn: string): string {
  return dn
    .replaceAll(/(\\[0-9a-f]{2})+/gi, (run) =>
      keepSpecial(Buffer.from(run.replaceAll('\\', ''), 'hex').toString('utf8')),
    )
    .replaceAll(/\\(.)/gsu, (_, character: string) => keepSpecial(character))
    .trim()
    .replaceAll(/\s*([,=+])\s*/g, '$1')
    .normalize('NFC')
    .toLowerCase()
}

/** What would be read as a part of the name's form is marked, so that it is not. */
function keepSpecial(text: string): string {
  return text.replaceAll(/[\s,=+]/g, (character) => `\u0000${character.charCodeAt(0).toString(16)}`)
}
