import { AppError } from '@holdfast/contracts/errors.ts'
import { ReadPhotoQuery } from '@holdfast/contracts/people/photo.ts'
import { findPhoto } from '@holdfast/db/people/photos.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { PersonParams } from './read-person.ts'

const year = 31_536_000

export function readPhoto(app: App): void {
  const schema = {
    summary: 'See the photo of somebody of your organization',
    description: 'With the `at` that lists show, a browser keeps it until there is another one.',
    tags: ['people'],
    params: PersonParams,
    querystring: ReadPhotoQuery,
    produces: ['image/webp'],
  }
  app.get(
    '/people/:personId/photo',
    { schema, config: { permission: 'signed_in', tokens: true } },
    async (request, reply) => {
      const photo = await app.db.tenant(callerOf(request).orgId, (tx) => findPhoto(tx, request.params.personId))
      if (!photo) throw new AppError('not_found', 'There is no photo of this person')
      const { at } = request.query
      const etag = `"${photo.photoAt.getTime()}"`
      const isThis = at !== undefined && new Date(at).getTime() === photo.photoAt.getTime()
      reply.headers({
        etag,
        'cache-control': isThis ? `private, max-age=${year}, immutable` : 'private, no-cache',
        'content-security-policy': "sandbox; default-src 'none'",
        vary: 'Cookie',
      })
      if (request.headers['if-none-match'] === etag) return reply.code(304).send()
      return reply.type('image/webp').send(photo.content)
    },
  )
}
