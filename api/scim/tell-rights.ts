import { listSessionIds } from '@holdfast/db/sessions/end-sessions.ts'
import type { App } from '../app-type.ts'

/** After the commit: caches and sockets of those whose rights may be other ones ask again, here and everywhere. */
export async function tellRights(
  app: App,
  orgId: string,
  personIds: readonly string[],
  endedSessionIds: readonly string[] = [],
): Promise<void> {
  for (const personId of new Set(personIds)) {
    const living = await app.db.tenant(orgId, (tx) => listSessionIds(tx, personId))
    app.rights.changed(orgId, { personId, sessionIds: [...living, ...endedSessionIds] })
  }
}
