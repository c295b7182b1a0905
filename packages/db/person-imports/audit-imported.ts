import { writeAudit } from '../audit/commands.ts'
import type { Tx } from '../database.ts'
import type { Administrator } from '../people/administration.ts'

interface Imported {
  readonly actor: Administrator
  readonly importId: string
  readonly personId: string
  readonly action: 'person.created' | 'person.edited'
  /** The row as it was; `null` for somebody new. */
  readonly before: Readonly<Record<string, unknown>> | null
  readonly changes: object
}

/** What tells who somebody is; the rest are ids and words of the organization. */
const words = new Set(['name', 'email', 'phone', 'department', 'title', 'timeZone', 'locale'])

/** The line of the audit log that a row of a file makes, as an administrator's own edit would. */
export async function auditImported(tx: Tx, imported: Imported): Promise<void> {
  const { actor, importId, personId, action, before, changes } = imported
  const { orgId } = actor
  const after = Object.entries(changes)
  const pick = (isPersonal: boolean) => after.filter(([field]) => words.has(field) === isPersonal)
  const was = (fields: [string, unknown][]) => Object.fromEntries(fields.map(([key]) => [key, before?.[key] ?? null]))
  const [plain, personal] = [pick(false), pick(true)]
  await writeAudit(tx, {
    orgId,
    actor: { kind: 'person', id: actor.personId },
    action,
    targetKind: 'person',
    targetId: personId,
    ...(before && { before: was(plain) }),
    after: { ...Object.fromEntries(plain), importId },
    about: { personId, ...(before && { before: was(personal) }), after: Object.fromEntries(personal) },
  })
}
