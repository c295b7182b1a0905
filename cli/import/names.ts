/** What the log's names become in the desk. */
import { createHash } from 'node:crypto'
import type { PersonReference } from '@holdfast/db/seed/references.ts'
import type { IncidentRow } from './incident-row.ts'

/** Marks requests and people of the log. */
export const incidentSource = 'incidents'

export const unknownCaller = 'Unknown caller'
export const unknownAgent = 'Unknown agent'
export const unrecordedCode = 'not-recorded'

/**
 * @returns a short name such as `group-56`; a name that cannot be told from another by letters and digits alone gets
 * a mark of its own
 */
export function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (slug === name.toLowerCase().replaceAll(/[ :]/g, '-')) return slug
  return `${slug}-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`.replace(/^-/, '')
}

export function callerOf(row: IncidentRow): PersonReference {
  return personOf(row.caller ?? unknownCaller, 'requester')
}

/** Callers and those who work on incidents are apart, should the log give both the same name. */
export function personOf(name: string, role: PersonReference['role']): PersonReference {
  const externalId = personKey(name, role)
  return { externalId, name, email: `${slugOf(externalId)}@incidents.example`, role }
}

export function personKey(name: string, role: PersonReference['role']): string {
  return role === 'requester' ? `caller:${name}` : `agent:${name}`
}

/** @returns code and label of a `closed_code` such as `code 6` */
export function codeOf(closedCode: string | null): { code: string; label: string } {
  if (closedCode === null) return { code: unrecordedCode, label: 'Not recorded' }
  return { code: slugOf(closedCode), label: closedCode.charAt(0).toUpperCase() + closedCode.slice(1) }
}
