import { allRightsSubjects, type RightsEntry, rightsSubject } from '@holdfast/contracts/events.ts'
import fp from 'fastify-plugin'
import { followRightsChanges } from '../auth/follow-rights-changes.ts'

/** Tells everybody whom it concerns that somebody's rights are not what they were. */
export interface Rights {
  /** To be called after the commit: here it is acted on at once, elsewhere as soon as NATS or PostgreSQL tells it. */
  changed(orgId: string, entry: RightsEntry): void
  onChange(listener: (orgId: string, entry: RightsEntry) => void): void
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly rights: Rights
  }
}

export const rightsPlugin = fp(
  async (app) => {
    const listeners: ((orgId: string, entry: RightsEntry) => void)[] = []
    const act = (orgId: string, entry: RightsEntry): void => {
      app.sessions.forget(orgId, entry)
      for (const listener of listeners) listener(orgId, entry)
    }
    app.wire.subscribe(allRightsSubjects, (message) => {
      act(message.subject.slice(message.subject.lastIndexOf('.') + 1), message.json<RightsEntry>())
    })
    let stop = async (): Promise<void> => undefined
    app.addHook('onReady', async () => {
      stop = followRightsChanges({
        db: app.db,
        take: ({ orgId, entry }) => act(orgId, entry),
        onFailure: (error) => app.log.warn({ reason: (error as Error).message }, 'changed rights cannot be asked for'),
      })
    })
    app.addHook('onClose', () => stop())
    app.decorate('rights', {
      changed(orgId, entry) {
        act(orgId, entry)
        app.wire.publish(rightsSubject(orgId), entry)
      },
      onChange: (listener) => void listeners.push(listener),
    })
  },
  { name: 'rights', dependencies: ['database', 'session', 'nats'] },
)
