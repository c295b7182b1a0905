/** What a new organization is probably called where names must be short. */

/** @returns a short name for addresses, as far as the name has letters for one: Nordwind Süd GmbH is nordwind-sued-gmbh */
export function suggestSlug(name: string): string {
  return toPlain(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replaceAll(/^-+|-+$/g, '')
}

/** @returns letters to lead the numbers of requests: initials where there are several words, else how the word begins */
export function suggestPrefix(name: string): string {
  const words = toPlain(name)
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .map((word) => word.replace(/^[0-9]+/, ''))
    .filter((word) => word !== '' && !legalForms.has(word))
  const [first = ''] = words
  const letters = words.length > 1 ? words.map((word) => word.charAt(0)).join('') : first
  return letters.slice(0, 3) || 'HF'
}

const legalForms = new Set(['GMBH', 'AG', 'SE', 'KG', 'EV', 'LTD', 'INC', 'LLC', 'SA', 'BV', 'AND', 'UND', 'THE', 'OF'])

const spelled: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
}

function toPlain(name: string): string {
  return name
    .normalize('NFC')
    .replaceAll(/[äöüÄÖÜßøæ]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
}
