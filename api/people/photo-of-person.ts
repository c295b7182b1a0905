/** Administrators set and remove somebody's photo; people do so themselves in their settings. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { maxPhotoBytes, PhotoAnswer, photoTypes } from '@holdfast/contracts/people/photo.ts'
import { removePhoto as erasePhoto, putPhoto as writePhoto } from '@holdfast/db/people/photos.ts'
import { requireActable } from '@holdfast/db/people/require-actable.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentInstant } from '../http/instants.ts'
import { requireWithinLimit } from '../http/rate-limit.ts'
import { makePhoto } from '../settings/make-photo.ts'
import { PersonParams } from './read-person.ts'

const url = '/management/people/:personId/photo'
const config = { permission: 'person:manage' } as const
/** Reading a picture costs more than most of what somebody can ask for; a whole team's photos at once are fine. */
const changes = { max: 200, windowMs: 10 * 60_000 }

export function putPhotoOfPerson(app: App): void {
  app.removeAllContentTypeParsers()
  const parser = { parseAs: 'buffer', bodyLimit: maxPhotoBytes } as const
  app.addContentTypeParser([...photoTypes], parser, (_request, body, done) => done(null, body))
  const schema = {
    summary: 'Change somebody’s photo',
    description: 'The body is a PNG, JPEG or WebP picture of at most 5 MiB. Its middle is kept, as a small square.',
    tags: ['management'],
    params: PersonParams,
    response: { 200: PhotoAnswer },
  }
  app.put(url, { schema, config }, async (request) => {
    const caller = callerOf(request)
    const { orgId } = caller
    const { personId } = request.params
    if (!Buffer.isBuffer(request.body)) throw new AppError('validation_failed', 'The body is to be a picture')
    const limit = { orgId, key: `photo:of-others:${caller.personId}`, ...changes }
    await app.db.tenant(orgId, async (tx) => {
      await requireActable(tx, caller, personId)
      await requireWithinLimit(tx, limit)
    })
    const content = await makePhoto(request.body)
    const photoAt = await administer(app, request, async ({ tx, audit }) => {
      await requireActable(tx, caller, personId)
      const at = await writePhoto(tx, { orgId, personId, content })
      await audit({ action: 'person.photo_changed', targetKind: 'person', targetId: personId })
      return at
    })
    app.rights.changed(orgId, { personId })
    return { photoAt: presentInstant(photoAt) }
  })
}

export function removePhotoOfPerson(app: App): void {
  const about = { summary: 'Remove somebody’s photo', tags: ['management'] }
  const schema = { ...about, params: PersonParams, response: { 204: Type.Null() } }
  app.delete(url, { schema, config }, async (request, reply) => {
    const { personId } = request.params
    await administer(app, request, async ({ tx, caller, audit }) => {
      await requireActable(tx, caller, personId)
      const named = { action: 'person.photo_removed', targetKind: 'person', targetId: personId }
      if (await erasePhoto(tx, personId)) await audit(named)
    })
    app.rights.changed(callerOf(request).orgId, { personId })
    return reply.code(204).send(null)
  })
}
