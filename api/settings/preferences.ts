import { EditPreferencesBody, PreferencesAnswer } from '@holdfast/contracts/settings/preferences.ts'
import { findPreferences, mergePreferences } from '@holdfast/db/people/preferences.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'

const url = '/setting/preferences'

export function readPreferences(app: App): void {
  const about = { summary: 'Read how you like the pages', tags: ['setting'] }
  const schema = { ...about, response: { 200: PreferencesAnswer } }
  app.get(url, { schema, config: { permission: 'signed_in' } }, async (request) => {
    const { orgId, personId } = callerOf(request)
    return { preferences: await app.db.tenant(orgId, (tx) => findPreferences(tx, personId)) }
  })
}

export function editPreferences(app: App): void {
  const schema = {
    summary: 'Say how you like the pages',
    description: 'Merged key by key: what is not named stays, null goes back to the default.',
    tags: ['setting'],
    body: EditPreferencesBody,
    response: { 200: PreferencesAnswer },
  }
  app.patch(url, { schema, config: { permission: 'signed_in' } }, async (request) => {
    const { orgId, personId } = callerOf(request)
    const { preferences } = request.body
    return { preferences: await app.db.tenant(orgId, (tx) => mergePreferences(tx, { orgId, personId }, preferences)) }
  })
}
