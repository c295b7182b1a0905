import type { SetUpBody } from '@holdfast/contracts/setup/setup.ts'
import type { FieldProblem } from '../../lib/api/problem-error.ts'
import type { Language } from '../../lib/language.ts'
import { ownTimeZone } from '../../lib/time-zones.ts'
import { suggestPrefix, suggestSlug } from './suggest.ts'

export type Organization = NonNullable<SetUpBody['organization']>
export type Administrator = SetUpBody['administrator']

/** What was typed so far. A short name and a prefix follow the name until they are written themselves. */
export interface Draft {
  readonly organization: Organization
  readonly administrator: Administrator
  readonly written: { readonly slug: boolean; readonly numberPrefix: boolean }
}

/** @param slug that this address names already */
export function emptyDraft(language: Language, slug: string | null): Draft {
  const organization = { name: '', slug: slug ?? '', timeZone: ownTimeZone(), locale: language, numberPrefix: 'HF' }
  const administrator = { name: '', email: '', password: '' }
  return { organization, administrator, written: { slug: slug !== null, numberPrefix: false } }
}

export function editOrganization(draft: Draft, changes: Partial<Organization>): Draft {
  const { organization, written } = draft
  const follows = changes.name === undefined ? {} : suggestions(changes.name, written)
  return {
    ...draft,
    organization: { ...organization, ...follows, ...changes },
    written: {
      slug: written.slug || changes.slug !== undefined,
      numberPrefix: written.numberPrefix || changes.numberPrefix !== undefined,
    },
  }
}

function suggestions(name: string, written: Draft['written']): Partial<Organization> {
  return {
    ...(!written.slug && { slug: suggestSlug(name) }),
    ...(!written.numberPrefix && { numberPrefix: suggestPrefix(name) }),
  }
}

/** A field by its path in the body, with the key of what is wrong with it. */
export type Faults = Readonly<Record<string, string>>

const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/
const prefixForm = /^[A-Z][A-Z0-9]{0,9}$/
const emailForm = /^[^@\s]+@[^@\s]+$/

/** As the API would refuse it; `{}` where all is well. */
export function checkOrganization({ name, slug, numberPrefix }: Organization): Faults {
  return {
    ...(!name.trim() && { '/organization/name': 'missing.name' }),
    ...(!slugForm.test(slug) && { '/organization/slug': slug ? 'setup.slugForm' : 'missing.slug' }),
    ...(!prefixForm.test(numberPrefix) && { '/organization/numberPrefix': 'setup.prefixForm' }),
  }
}

/** @param minLength of passwords */
export function checkAdministrator({ name, email, password }: Administrator, minLength: number): Faults {
  return {
    ...(!name.trim() && { '/administrator/name': 'missing.ownName' }),
    ...(!emailForm.test(email.trim()) && { '/administrator/email': email ? 'problem.email' : 'missing.email' }),
    ...(password.length < minLength && { '/administrator/password': 'setup.passwordShort' }),
  }
}

/** What the API says of a field in words of ours where there are some. */
export function readFaults(errors: readonly FieldProblem[]): Faults {
  const known: Readonly<Record<string, string>> = {
    '/organization/slug': 'setup.slugTaken',
    '/organization/numberPrefix': 'setup.prefixForm',
    '/organization/timeZone': 'setup.timeZoneUnknown',
    '/administrator/email': 'setup.emailRefused',
    '/administrator/password': 'setup.passwordRefused',
  }
  return Object.fromEntries(errors.map(({ path }) => [path, known[path] ?? 'problem.field']))
}
