/** Short names for machines, made of what people call things. */

interface KeyForm {
  readonly separator: '-' | '_'
  readonly maxLength: number
}

const special: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  å: 'a',
  ł: 'l',
}

/** @returns lower-case letters and digits, beginning with a letter; empty where nothing of it can be written so */
export function makeKey(name: string, { separator, maxLength }: KeyForm): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[äöüßæøåł]/g, (letter) => special[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '')
  const key = words
    .join(separator)
    .replace(/^[^a-z]+/, '')
    .slice(0, maxLength)
  return key.endsWith(separator) ? key.slice(0, -1) : key
}
