/** What is looked for when a person is erased, as regular expressions of PostgreSQL. */

/** By what people are named: one person, and the visitors who gave the same address. */
export interface NamedBy {
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  /** Whole names; those that somebody else has too are looked for in the person's own requests only. */
  readonly names: readonly string[]
  readonly sharedNames: readonly string[]
}

export interface ErasurePatterns {
  /** For everywhere. */
  readonly pattern: string
  /** The same in a JSON text, where quotation marks and backslashes are escaped. */
  readonly jsonPattern: string
  /** For the requests that the person made: there parts of the name are the person, too. */
  readonly ownPattern: string
  readonly ownJsonPattern: string
}

/** Matches nothing. */
const nothing = '(?!)'

/** @returns patterns that need no flag: letters match in both cases, whatever the database's language is */
export function patternsOf(named: NamedBy): ErasurePatterns {
  const build = (own: boolean, json: boolean) => {
    const write = json ? escapeJson : (text: string) => text
    const names = own ? [...named.names, ...named.sharedNames] : named.names.filter(isTelling)
    const choices = [
      ...named.emails.flatMap((email) => [email, email.replace('@', '%40')].map((form) => emailPattern(write(form)))),
      ...named.phones.flatMap(phonePatterns),
      ...names.flatMap((name) => namePatterns(write(name))),
      ...(own ? names.flatMap((name) => partPatterns(write(name))) : []),
    ]
    return choices.length === 0 ? nothing : choices.join('|')
  }
  return {
    pattern: build(false, false),
    jsonPattern: build(false, true),
    ownPattern: build(true, false),
    ownJsonPattern: build(true, true),
  }
}

/** One word names many things; a first and a last name name somebody. */
function isTelling(name: string): boolean {
  return name.trim().split(/\s+/).length > 1
}

function escapeJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

const wordCharacter = '[[:alnum:]_]'

function emailPattern(email: string): string {
  return `(?<![[:alnum:]._%+-])${anyCase(email)}(?![[:alnum:]_-]|[.][[:alnum:]])`
}

/** As it is written, and with the parts the other way round: `Muster, Anna`. */
function namePatterns(name: string): string[] {
  const parts = name.trim().split(/\s+/)
  const whole = parts.map(anyCase).join('[[:space:]]+')
  const last = parts.at(-1) ?? ''
  const turned = [anyCase(last), parts.slice(0, -1).map(anyCase).join('[[:space:]]+')].join(',?[[:space:]]+')
  return (parts.length > 1 ? [whole, turned] : [whole]).map(asWord)
}

/** As names are written: `Mark`, and not `mark`. */
function partPatterns(name: string): string[] {
  const parts = name
    .trim()
    .split(/[\s-]+/)
    .filter((part) => part.length >= 3 && part !== part.toLowerCase())
  return parts.map((part) => asWord(`(?:${literal(part)}|${literal(part.toUpperCase())})`))
}

function asWord(pattern: string): string {
  return `(?<!${wordCharacter})${pattern}(?!${wordCharacter})`
}

const leastDigits = 7

/** Whatever stands between the digits, with a country or without. A short number is that of many. */
function phonePatterns(phone: string): string[] {
  const digits = phone.replaceAll(/[^0-9]/g, '')
  if (digits.length < leastDigits) return []
  const national = phone.trim().startsWith('+') ? [1, 2, 3].map((country) => `0${digits.slice(country)}`) : []
  const forms = [digits, `00${digits}`, ...national].filter((form) => form.length >= leastDigits)
  return forms.map((form) => `(?<![0-9])[+]?${[...form].join('[ ()./-]*')}(?![0-9])`)
}

function anyCase(text: string): string {
  return [...text]
    .map((character) => {
      const [lower, upper] = [character.toLowerCase(), character.toUpperCase()]
      const isLetter = lower !== upper && [...lower].length === 1 && [...upper].length === 1
      return isLetter ? `[${lower}${upper}]` : literal(character)
    })
    .join('')
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.|?*+()[\]{}-]/g, '\\$&')
}
