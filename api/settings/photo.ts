import { AppError } from '@holdfast/contracts/errors.ts'
import { maxPhotoBytes, PhotoAnswer, photoTypes } from '@holdfast/contracts/people/photo.ts'
import { removePhoto as erasePhoto, putPhoto as writePhoto } from '@holdfast/db/people/photos.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentInstant } from '../http/instants.ts'
import { requireWithinLimit } from '../http/rate-limit.ts'
import { makePhoto } from './make-photo.ts'

const url = '/setting/photo'
/** Reading a picture costs more than most of what somebody can ask for. */
const changes = { max: 20, windowMs: 10 * 60_000 }
const config = { permission: 'signed_in' } as const

export function putPhoto(app: App): void {
  // The picture itself is the body; anything else is refused by its type.
  app.removeAllContentTypeParsers()
  const parser = { parseAs: 'buffer', bodyLimit: maxPhotoBytes } as const
  app.addContentTypeParser([...photoTypes], parser, (_request, body, done) => done(null, body))
  const schema = {
    summary: 'Change your photo',
    description: 'The body is a PNG, JPEG or WebP picture of at most 5 MiB. Its middle is kept, as a small square.',
    tags: ['setting'],
    response: { 200: PhotoAnswer },
  }
  app.put(url, { schema, config }, async (request) => {
    const { orgId, personId } = callerOf(request)
    if (!Buffer.isBuffer(request.body)) throw new AppError('validation_failed', 'The body is to be a picture')
    const limit = { orgId, key: `photo:${personId}`, ...changes }
    await app.db.tenant(orgId, (tx) => requireWithinLimit(tx, limit))
    const content = await makePhoto(request.body)
    const photoAt = await administer(app, request, async ({ tx, audit }) => {
      const at = await writePhoto(tx, { orgId, personId, content })
      await audit({ action: 'person.photo_changed', targetKind: 'person', targetId: personId })
      return at
    })
    app.rights.changed(orgId, { personId })
    return { photoAt: presentInstant(photoAt) }
  })
}

export function removePhoto(app: App): void {
  const schema = { summary: 'Remove your photo', tags: ['setting'], response: { 204: Type.Null() } }
  app.delete(url, { schema, config }, async (request, reply) => {
    const { orgId, personId } = callerOf(request)
    await administer(app, request, async ({ tx, audit }) => {
      const named = { action: 'person.photo_removed', targetKind: 'person', targetId: personId }
      if (await erasePhoto(tx, personId)) await audit(named)
    })
    app.rights.changed(orgId, { personId })
    return reply.code(204).send(null)
  })
}
