import type { App } from '../app-type.ts'

/** Links were revoked, after the commit: caches and sockets are told, here and on every replica. */
export function endLinks(app: App, orgId: string, linkIds: readonly string[]): void {
  for (const linkId of linkIds) app.rights.changed(orgId, { linkId })
}
