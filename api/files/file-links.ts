import { createHmac, timingSafeEqual } from 'node:crypto'
import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { closed } from '@holdfast/contracts/schemas.ts'
import Type, { type Static } from 'typebox'

/** What a link is good for. The whole right is in its signature: whoever has it needs no other. */
export interface FileLinkScope {
  readonly orgId: string
  readonly fileId: string
  readonly deed: 'read' | 'preview' | 'upload'
  /** Of an upload; 1 elsewhere. */
  readonly part: number
}

/** The query of a signed address. */
export const SignedQuery = closed({
  org: Id,
  part: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
  expires: Type.Integer({ minimum: 0, maximum: 99_999_999_999 }),
  signature: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }),
})
export type SignedQuery = Static<typeof SignedQuery>

export interface FileLinks {
  /** @returns an address below the API's own. */
  seal(scope: FileLinkScope, expiresAt: Date): string
  /** @throws AppError `link_invalid` */
  open(fileId: string, deed: FileLinkScope['deed'], query: SignedQuery): FileLinkScope
}

const paths = { read: 'content', upload: 'content', preview: 'preview' } as const

export function createFileLinks(key: Buffer): FileLinks {
  const sign = ({ orgId, fileId, deed, part }: FileLinkScope, expires: number) =>
    createHmac('sha256', key)
      .update(JSON.stringify([orgId, fileId, deed, part, expires]))
      .digest()
  return {
    seal(scope, expiresAt) {
      const expires = Math.floor(expiresAt.getTime() / 1_000)
      const query = new URLSearchParams({ org: scope.orgId, expires: String(expires) })
      if (scope.part > 1) query.set('part', String(scope.part))
      query.set('signature', sign(scope, expires).toString('base64url'))
      return `/api/v1/files/${scope.fileId}/${paths[scope.deed]}?${query}`
    },
    open(fileId, deed, { org: orgId, part = 1, expires, signature }) {
      const scope = { orgId, fileId, deed, part }
      const isRight = timingSafeEqual(Buffer.from(signature, 'base64url'), sign(scope, expires))
      if (!isRight || expires * 1_000 <= Date.now()) throw new AppError('link_invalid')
      return scope
    },
  }
}
