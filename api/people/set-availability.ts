import { AppError } from '@holdfast/contracts/errors.ts'
import type { Availability } from '@holdfast/contracts/people/availability.ts'
import { AvailabilityAnswer, SetAvailabilityBody } from '@holdfast/contracts/people/set-availability.ts'
import { requireActingOn } from '@holdfast/db/people/require-acting-on.ts'
import { setAvailability as writeAvailability } from '@holdfast/db/people/set-availability.ts'
import { administer, auditEdit, type Deed } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { PersonParams } from './read-person.ts'

export function setAvailability(app: App): void {
  const schema = {
    summary: 'Say whether you take work',
    description: 'Online, you are offered what waits in line; out of office, what does not wait goes back to it.',
    tags: ['support'],
    body: SetAvailabilityBody,
    response: { 200: AvailabilityAnswer },
  }
  app.put('/support/availability', { schema, config: { permission: 'request:work' } }, async (request) => {
    const { availability } = request.body
    await administer(app, request, (deed) => changeAvailability(deed, callerOf(request).personId, availability))
    return { availability }
  })
}

export function setAvailabilityOf(app: App): void {
  const schema = {
    summary: 'Say whether somebody else takes work, who is ill, say',
    tags: ['support'],
    params: PersonParams,
    body: SetAvailabilityBody,
    response: { 200: AvailabilityAnswer },
  }
  const config = { permission: 'person:manage' } as const
  app.put('/support/agents/:personId/availability', { schema, config }, async (request) => {
    const { availability } = request.body
    const { personId } = request.params
    await administer(app, request, async (deed) => {
      await requireActingOn(deed.tx, deed.caller, 'person:manage', personId)
      await changeAvailability(deed, personId, availability)
    })
    return { availability }
  })
}

/** @throws AppError `not_found` */
export async function changeAvailability(deed: Deed, personId: string, availability: Availability): Promise<void> {
  const { orgId } = deed.caller
  const before = await writeAvailability(deed.tx, { orgId, personId }, availability)
  if (before === null) throw new AppError('not_found', 'There is no such person')
  const named = { action: 'person.availability_changed', targetKind: 'person', targetId: personId }
  await auditEdit(deed, { ...named, before: { availability: before }, after: { availability } })
}
