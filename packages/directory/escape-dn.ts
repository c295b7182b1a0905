/** @returns a value as it may stand in a distinguished name (RFC 4514, 2.4) */
export function escapeDnValue(value: string): string {
  const escaped = value
    .replaceAll(/["+,;<>\\=]/g, (character) => `\\${character}`)
    .replaceAll(/[\0\r\n]/g, (character) => `\\${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
  return escaped.replace(/^[ #]/, (character) => `\\${character}`).replace(/ $/, '\\ ')
}
