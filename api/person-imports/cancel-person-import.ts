import { PersonImport } from '@holdfast/contracts/person-imports/person-import.ts'
import { NoBody } from '@holdfast/contracts/schemas.ts'
import { cancelImport } from '@holdfast/db/person-imports/commands.ts'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { presentImport } from './present-import.ts'
import { ImportParams, requireImport } from './read-person-import.ts'

export function cancelPersonImport(app: App): void {
  const schema = {
    summary: 'Stop taking in people',
    description: 'What is done stays done; what was not begun is left. Again changes nothing.',
    tags: ['management'],
    params: ImportParams,
    body: NoBody,
    response: { 200: PersonImport },
  }
  const config = { permission: 'person:manage' } as const
  app.post('/management/people/imports/:importId/cancel', { schema, config }, async (request) => {
    const { importId } = request.params
    return administer(app, request, async ({ tx, caller, audit }) => {
      await requireImport(tx, caller, importId)
      const named = { action: 'people.import_cancelled', targetKind: 'person_import', targetId: importId }
      if (await cancelImport(tx, importId)) await audit(named)
      return presentImport(await requireImport(tx, caller, importId))
    })
  })
}
