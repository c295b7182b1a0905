import { type CannedReplyVariable, cannedReplyVariables } from '@holdfast/contracts/canned-replies/canned-reply.ts'
import { refuseFaults } from '../administration/refuse-faults.ts'

const variable = /\{\{\s*([^{}]*?)\s*\}\}/g
const known = new Set<string>(cannedReplyVariables)

/** @throws AppError `validation_failed` at `/body` for a variable that nobody would fill in */
export function requireVariables(body: string): void {
  const unknown = [...body.matchAll(variable)].map(([, name = '']) => name).filter((name) => !known.has(name))
  const message = `knows no variable {{${unknown[0]?.slice(0, 100)}}}; there are ${cannedReplyVariables.join(', ')}`
  if (unknown.length > 0) refuseFaults([{ path: '/body', message }])
}

/** Each value is filled in once: what looks like a variable in a value stays as it is. */
export function fillVariables(body: string, values: Readonly<Record<CannedReplyVariable, string>>): string {
  return body.replace(variable, (written, name: string) =>
    known.has(name) ? values[name as CannedReplyVariable] : written,
  )
}
