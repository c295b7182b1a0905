/** The face of somebody without a photo: two letters and a quiet hue that stays with the person. */

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** First and last word's first letter; one where letters join (Arabic) or where there is one word only. */
export function initialsOf(name: string): string {
  const words = name
    .split(/[\s.@_-]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter((word) => word !== '')
  const letters = words.map(firstGrapheme)
  const [first, last] = [letters[0] ?? '?', letters.length > 1 ? (letters.at(-1) ?? '') : '']
  return (/\p{Script=Arabic}/u.test(first) ? first : first + last).toLocaleUpperCase()
}

function firstGrapheme(word: string): string {
  for (const { segment } of segmenter.segment(word)) return segment
  return ''
}

const hues = 12

/** @returns a hue in degrees of OKLCH, the same for the same id everywhere */
export function hueOf(id: string): number {
  let hash = 0
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  return ((hash % hues) * 360) / hues + 20
}
