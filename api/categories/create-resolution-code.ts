import { CreateResolutionCodeBody } from '@holdfast/contracts/categories/create-resolution-code.ts'
import { ResolutionCode } from '@holdfast/contracts/categories/resolution-code.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { insertResolutionCode } from '@holdfast/db/categories/administration.ts'
import { findResolutionCode } from '@holdfast/db/categories/queries.ts'
import { createOnce } from '../administration/create-once.ts'
import type { App } from '../app-type.ts'
import { presentResolutionCode } from './present-category.ts'

export function createResolutionCode(app: App): void {
  const schema = {
    summary: 'Make a reason for resolving',
    tags: ['support'],
    headers: IdempotencyHeaders,
    body: CreateResolutionCodeBody,
    response: { 201: ResolutionCode },
  }
  app.post('/support/resolution-codes', { schema, config: { permission: 'category:manage' } }, (request, reply) =>
    createOnce<ResolutionCode>(app, request, reply, {
      operation: 'create-resolution-code',
      async insert({ tx, caller: { orgId }, audit }, id) {
        await insertResolutionCode(tx, { id, orgId, ...request.body })
        await audit({
          action: 'resolution_code.created',
          targetKind: 'resolution_code',
          targetId: id,
          after: request.body,
        })
      },
      async find({ tx }, id) {
        const row = await findResolutionCode(tx, id)
        return row && presentResolutionCode(row)
      },
      location: ({ id }) => `/support/resolution-codes/${id}`,
    }),
  )
}
