/** The three operations that business units and regions share. */
import { Id } from '@holdfast/contracts/ids.ts'
import { Place, PlaceBody, PlacePage } from '@holdfast/contracts/organizations/place.ts'
import { IdempotencyHeaders, VersionHeaders } from '@holdfast/contracts/schemas.ts'
import {
  editPlaceRow,
  findPlace,
  insertPlace,
  listPlaceRows,
  type PlaceKind,
} from '@holdfast/db/organizations/administration.ts'
import Type from 'typebox'
import { administer, auditEdit } from '../administration/administer.ts'
import { answerVersion, wholeList } from '../administration/answer-version.ts'
import { createOnce } from '../administration/create-once.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireIfMatch } from '../http/etag.ts'
import { presentPlace } from './present-organization.ts'

export interface PlaceRoutes {
  readonly kind: PlaceKind
  /** Below `/api/v1`. */
  readonly path: string
  readonly one: string
  readonly many: string
}

export function listPlaces(app: App, { kind, path, many }: PlaceRoutes): void {
  const schema = { summary: `List ${many}`, tags: ['support'], response: { 200: PlacePage } }
  app.get(path, { schema, config: { permission: 'organization:read' } }, async (request) => {
    const rows = await app.db.tenant(callerOf(request).orgId, (tx) => listPlaceRows(tx, kind))
    return wholeList(rows.map(presentPlace))
  })
}

export function createPlace(app: App, { kind, path, one }: PlaceRoutes): void {
  const about = { summary: `Make a ${one}`, tags: ['support'] }
  const schema = { ...about, headers: IdempotencyHeaders, body: PlaceBody, response: { 201: Place } }
  app.post(path, { schema, config: { permission: 'organization:manage' } }, (request, reply) =>
    createOnce<Place>(app, request, reply, {
      operation: `create-${kind}`,
      async insert({ tx, caller: { orgId }, audit }, id) {
        await insertPlace(tx, kind, { id, orgId, ...request.body })
        await audit({ action: `${kind}.created`, targetKind: kind, targetId: id, after: request.body })
      },
      async find({ tx }, id) {
        const row = await findPlace(tx, kind, id)
        return row && presentPlace(row)
      },
      location: ({ id }) => `${path}/${id}`,
    }),
  )
}

export function editPlace(app: App, { kind, path, one }: PlaceRoutes): void {
  const schema = {
    summary: `Rename a ${one}`,
    tags: ['support'],
    params: Type.Object({ id: Id }),
    headers: VersionHeaders,
    body: PlaceBody,
    response: { 200: Place },
  }
  app.patch(`${path}/:id`, { schema, config: { permission: 'organization:manage' } }, async (request, reply) => {
    const target = { id: request.params.id, version: requireIfMatch(request.headers['if-match']) }
    const place = await administer(app, request, async (deed) => {
      const rows = await editPlaceRow(deed.tx, kind, target, request.body.name)
      const [before, after] = [presentPlace(rows.before), presentPlace(rows.after)]
      const named = { action: `${kind}.edited`, targetKind: kind, targetId: target.id }
      await auditEdit(deed, { ...named, before, after })
      return after
    })
    return answerVersion(reply, place)
  })
}
