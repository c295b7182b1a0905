import { AppError } from '@holdfast/contracts/errors.ts'
import { PersonExport } from '@holdfast/contracts/person-data/person-export.ts'
import { NoBody } from '@holdfast/contracts/schemas.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { requireActable } from '@holdfast/db/people/require-actable.ts'
import { insertExport } from '@holdfast/db/person-data/commands.ts'
import { findRunningExport } from '@holdfast/db/person-data/exports.ts'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { PersonParams } from '../people/read-person.ts'
import { presentExport } from './present-export.ts'

export function exportPerson(app: App): void {
  const schema = {
    summary: 'Gather all that the desk has about a person',
    description:
      'As a ZIP for that person: JSON, a page to read, and their files; notes about them too, for the law gives people ' +
      'those. It is removed after a day. While one is being made, asking again answers that one.',
    tags: ['management'],
    params: PersonParams,
    body: NoBody,
    response: { 202: PersonExport },
  }
  const config = { permission: 'person:export', stepUp: true } as const
  app.post('/management/people/:personId/export', { schema, config }, async (request, reply) => {
    if (!app.files.enabled) throw new AppError('unavailable', 'There is no store for files')
    const { personId } = request.params
    const shown = await administer(app, request, async ({ tx, caller, audit }) => {
      await requireActable(tx, caller, personId, 'person:export')
      const { orgId, personId: createdBy } = caller
      const id = newId()
      if (await insertExport(tx, { id, orgId, personId, createdBy })) {
        await audit({ action: 'person.exported', targetKind: 'person', targetId: personId, after: { exportId: id } })
      }
      return findRunningExport(tx, personId)
    })
    if (!shown) throw new AppError('conflict', 'The export ended just now; look at the list of exports')
    const path = `/api/v1/management/people/${personId}/exports/${shown.id}`
    return reply.code(202).header('location', path).send(presentExport(shown))
  })
}
