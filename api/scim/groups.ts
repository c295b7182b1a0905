import { AppError } from '@holdfast/contracts/errors.ts'
import { isId } from '@holdfast/contracts/ids.ts'
import { groupSchema } from '@holdfast/contracts/scim/attributes.ts'
import { readResource } from '@holdfast/contracts/scim/read-resource.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { changeGroup, createGroup, type GroupChange, removeGroup } from '@holdfast/db/scim/group-changes.ts'
import {
  canSortGroupsBy,
  findGroupRow,
  type GroupRow,
  listGroupRows,
  lockGroupRow,
} from '@holdfast/db/scim/group-rows.ts'
import type { ScimClient } from '@holdfast/db/scim/user-changes.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentList, sendScim } from './answers.ts'
import {
  baseOf,
  clientOf,
  isNotModified,
  type Parameters,
  readListing,
  readQuery,
  readSearch,
  requireMatch,
} from './ask.ts'
import { groupEtag, presentGroup, readGroup, readGroupPatch, readMembers } from './group-resource.ts'
import { isShown, type Projection, project, readProjection } from './project.ts'
import { tellRights } from './tell-rights.ts'

const config = { permission: 'scim:manage' } as const
const about = (summary: string, operationId: string) => ({ summary, tags: ['scim'], operationId })
const one = '/Groups/:id'

export function scimGroups(app: App): void {
  const list = async (request: FastifyRequest, reply: FastifyReply, asked: Parameters) => {
    const { listing, projection, startIndex } = readListing(groupSchema, asked, canSortGroupsBy)
    const withMembers = isShown(projection, 'members')
    const { rows, total } = await app.db.tenant(callerOf(request).orgId, (tx) =>
      listGroupRows(tx, { ...listing, withMembers }),
    )
    const base = await baseOf(app, request)
    const resources = rows.map((row) => project(presentGroup(row, base), projection, groupSchema))
    return sendScim(reply, presentList({ resources, total, startIndex }))
  }
  app.get('/Groups', { schema: about('List groups', 'listScimGroups'), config }, (request, reply) =>
    list(request, reply, readQuery(request)),
  )
  app.post(
    '/Groups/.search',
    { schema: about('List groups by a filter in the body', 'searchScimGroups'), config },
    (request, reply) => list(request, reply, readSearch(request.body)),
  )
  app.get(one, { schema: about('Read a group', 'readScimGroup'), config }, async (request, reply) => {
    const projection = projectionOf(request)
    const row = await app.db.tenant(callerOf(request).orgId, (tx) =>
      requireGroup(tx, request, isShown(projection, 'members')),
    )
    reply.header('etag', groupEtag(row))
    if (isNotModified(request, groupEtag(row))) return reply.code(304).send()
    return answerGroup(app, request, reply, row)
  })
  app.post('/Groups', { schema: about('Make a group', 'createScimGroup'), config }, async (request, reply) => {
    const resource = readResource(groupSchema, request.body)
    const input = readGroup(resource)
    const members = readMembers(resource.members)
    const row = await change(app, request, async (tx, client) => createGroup(tx, client, input, members))
    reply.header('location', `${await baseOf(app, request)}/Groups/${row.id}`)
    return answerGroup(app, request, reply, row, 201)
  })
  app.put(one, { schema: about('Replace a group', 'replaceScimGroup'), config }, async (request, reply) => {
    const resource = readResource(groupSchema, request.body)
    const steps = [{ kind: 'replace', personIds: readMembers(resource.members) }] as const
    const row = await change(app, request, async (tx, client) => {
      const { id } = await requireMatching(tx, request)
      return changeGroup(tx, client, id, { input: readGroup(resource), steps })
    })
    return answerGroup(app, request, reply, row)
  })
  app.patch(one, { schema: about('Change a group', 'changeScimGroup'), config }, async (request, reply) => {
    const row = await change(app, request, async (tx, client) => {
      const before = await requireMatching(tx, request)
      const listMembers = async () => {
        const whole = await findGroupRow(tx, before.id)
        return (whole?.members ?? []).map(({ id, name }) => ({ value: id, display: name, type: 'User' }))
      }
      return changeGroup(tx, client, before.id, await readGroupPatch(request.body, before, listMembers))
    })
    return answerGroup(app, request, reply, row)
  })
  app.delete(one, { schema: about('Remove a group', 'removeScimGroup'), config }, async (request, reply) => {
    const { orgId } = callerOf(request)
    const { affectedIds } = await app.db.tenant(orgId, async (tx) => {
      const { id } = await requireMatching(tx, request)
      return removeGroup(tx, await clientOf(tx, request), id)
    })
    await tellRights(app, orgId, affectedIds)
    return reply.code(204).send()
  })
}

async function change(
  app: App,
  request: FastifyRequest,
  work: (tx: Tx, client: ScimClient) => Promise<GroupChange>,
): Promise<GroupRow> {
  const { orgId } = callerOf(request)
  const withMembers = isShown(projectionOf(request), 'members')
  const { done, row } = await app.db.tenant(orgId, async (tx) => {
    const done = await work(tx, await clientOf(tx, request))
    return { done, row: await findGroupRow(tx, done.groupId, withMembers) }
  })
  if (!row) throw new Error('the group was not written')
  await tellRights(app, orgId, done.affectedIds)
  return row
}

async function requireMatching(tx: Tx, request: FastifyRequest): Promise<GroupRow> {
  const { id } = request.params as { id: string }
  if (isId(id)) await lockGroupRow(tx, id)
  const row = await requireGroup(tx, request, false)
  requireMatch(request, groupEtag(row))
  return row
}

/** @throws AppError `not_found` */
async function requireGroup(tx: Tx, request: FastifyRequest, withMembers: boolean): Promise<GroupRow> {
  const { id } = request.params as { id: string }
  const row = isId(id) ? await findGroupRow(tx, id, withMembers) : null
  if (!row) throw new AppError('not_found', `There is no group ${id.slice(0, 100)}`)
  return row
}

function projectionOf(request: FastifyRequest): Projection {
  const { attributes, excludedAttributes } = readQuery(request)
  return readProjection(groupSchema, attributes, excludedAttributes)
}

async function answerGroup(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  row: GroupRow,
  status = 200,
): Promise<FastifyReply> {
  reply.header('etag', groupEtag(row))
  const shown = project(presentGroup(row, await baseOf(app, request)), projectionOf(request), groupSchema)
  return sendScim(reply, shown, status)
}
