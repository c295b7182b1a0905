/** Filters are built as objects, never as text: what somebody typed cannot become a part of their form. */
import { AndFilter, type Filter, FilterParser } from 'ldapts'

export function allOf(...filters: Filter[]): Filter {
  return new AndFilter({ filters })
}

/** Only for what an administrator wrote, and for our own. @throws Error for what is none */
export function parseFilter(text: string): Filter {
  return FilterParser.parseString(text)
}

/** @returns what is wrong with a filter that an administrator wrote; `null`: nothing */
export function findFilterFault(text: string): string | null {
  try {
    parseFilter(text)
    return null
  } catch (error) {
    return `is no LDAP filter: ${(error as Error).message}`
  }
}
