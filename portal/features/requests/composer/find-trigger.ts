/** Pure: what is being typed that asks for a list: `/greeting` for a canned reply, `@Ines` for somebody. */
export interface Trigger {
  readonly kind: 'canned' | 'mention'
  readonly query: string
  /** Where `/` or `@` stands. */
  readonly from: number
}

const longestQuery = 40

export function findTrigger(text: string, caret: number): Trigger | null {
  const line = text.slice(text.lastIndexOf('\n', caret - 1) + 1, caret)
  const canned = /(?:^|\s)\/([\p{L}\p{N}_-]*)$/u.exec(line)
  if (canned) return { kind: 'canned', query: canned[1] ?? '', from: caret - (canned[1]?.length ?? 0) - 1 }
  // Names have blanks; an address such as ann@example.org is none of them.
  const mention = /(?:^|[\s(])@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]*){0,3})$/u.exec(line)
  const query = mention?.[1]
  if (query === undefined || query.length > longestQuery) return null
  return { kind: 'mention', query, from: caret - query.length - 1 }
}

interface Person {
  readonly id: string
  readonly name: string
}

/** @returns those whose names stand in the text after an `@`; of two that fit, the longer one is meant */
export function findMentions<Someone extends Person>(text: string, people: readonly Someone[]): Someone[] {
  const found = new Set<Someone>()
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])@/gu)) {
    const rest = text.slice(index + 1)
    const fitting = people.filter(({ name }) => name !== '' && startsWithName(rest, name))
    const longest = fitting.toSorted((a, b) => b.name.length - a.name.length)[0]
    if (longest) found.add(longest)
  }
  return [...found]
}

const startsWithName = (text: string, name: string): boolean =>
  text.startsWith(name) && !/[\p{L}\p{N}]/u.test(text[name.length] ?? '')

/** @returns those of whom a part of the name begins so, best first */
export function matchNames<Someone extends Person>(people: readonly Someone[], query: string, most = 8): Someone[] {
  const wanted = plain(query)
  const rank = ({ name }: Person) => {
    const own = plain(name)
    if (own.startsWith(wanted)) return 0
    return own.split(/\s+/).some((part) => part.startsWith(wanted)) ? 1 : 2
  }
  return people
    .filter((person) => rank(person) < 2)
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
    .slice(0, most)
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
