/** What becomes of tags as they are typed or pasted: trimmed, one of each, none too long. */

export const longestTag = 50

/** @param typed one or several, parted by commas, semicolons or lines @returns the tags with the new ones at their end */
export function addTags(tags: readonly string[], typed: string, most: number): string[] {
  const known = new Set(tags.map(keyOf))
  const added: string[] = []
  for (const part of typed.split(/[,;\n]/)) {
    const tag = part.trim().replace(/\s+/g, ' ').slice(0, longestTag)
    if (tag === '' || known.has(keyOf(tag))) continue
    known.add(keyOf(tag))
    added.push(tag)
  }
  return [...tags, ...added].slice(0, most)
}

/** The same tag, however it is written. */
function keyOf(tag: string): string {
  return tag.toLocaleLowerCase()
}
