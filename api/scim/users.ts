import { AppError } from '@holdfast/contracts/errors.ts'
import { isId } from '@holdfast/contracts/ids.ts'
import { applyPatch } from '@holdfast/contracts/scim/apply-patch.ts'
import { userSchema } from '@holdfast/contracts/scim/attributes.ts'
import { readPatch } from '@holdfast/contracts/scim/patch-request.ts'
import { readResource } from '@holdfast/contracts/scim/read-resource.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { leaveGroups } from '@holdfast/db/scim/group-changes.ts'
import { type Changed, changeUser, createUser, removeUser, type UserInput } from '@holdfast/db/scim/user-changes.ts'
import {
  canSortUsersBy,
  findUserRow,
  listUserRows,
  lockUserChanges,
  type UserRow,
} from '@holdfast/db/scim/user-rows.ts'
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
import { project, readProjection } from './project.ts'
import { readUser } from './read-user.ts'
import { tellRights } from './tell-rights.ts'
import { presentUser, userEtag } from './user-resource.ts'

const config = { permission: 'scim:manage' } as const
const about = (summary: string, operationId: string) => ({ summary, tags: ['scim'], operationId })
const one = '/Users/:id'

export function scimUsers(app: App): void {
  const list = async (request: FastifyRequest, reply: FastifyReply, asked: Parameters) => {
    const { listing, projection, startIndex } = readListing(userSchema, asked, canSortUsersBy)
    const { rows, total } = await app.db.tenant(callerOf(request).orgId, (tx) => listUserRows(tx, listing))
    const base = await baseOf(app, request)
    const resources = rows.map((row) => project(presentUser(row, base), projection, userSchema))
    return sendScim(reply, presentList({ resources, total, startIndex }))
  }
  app.get('/Users', { schema: about('List users', 'listScimUsers'), config }, (request, reply) =>
    list(request, reply, readQuery(request)),
  )
  app.post(
    '/Users/.search',
    { schema: about('List users by a filter in the body', 'searchScimUsers'), config },
    (request, reply) => list(request, reply, readSearch(request.body)),
  )
  app.get(one, { schema: about('Read a user', 'readScimUser'), config }, async (request, reply) => {
    const row = await app.db.tenant(callerOf(request).orgId, (tx) => requireUser(tx, request))
    reply.header('etag', userEtag(row))
    if (isNotModified(request, userEtag(row))) return reply.code(304).send()
    return answerUser(app, request, reply, row)
  })
  app.post('/Users', { schema: about('Make a user', 'createScimUser'), config }, async (request, reply) => {
    const input = readUser(readResource(userSchema, request.body), null)
    const row = await change(app, request, async (tx) => createUser(tx, await clientOf(tx, request), input))
    reply.header('location', `${await baseOf(app, request)}/Users/${row.id}`)
    return answerUser(app, request, reply, row, 201)
  })
  app.put(one, { schema: about('Replace a user', 'replaceScimUser'), config }, (request, reply) =>
    edit(app, request, reply, (before) => readUser(readResource(userSchema, request.body), before)),
  )
  app.patch(one, { schema: about('Change a user', 'changeScimUser'), config }, (request, reply) =>
    edit(app, request, reply, (before) => {
      const shown = readResource(userSchema, withoutImplied(before))
      return readUser(applyPatch(userSchema, shown, readPatch(userSchema, request.body)), before)
    }),
  )
  app.delete(
    one,
    { schema: about('Remove a user, who is blocked and kept', 'removeScimUser'), config },
    async (request, reply) => {
      const { orgId } = callerOf(request)
      const done = await app.db.tenant(orgId, async (tx) => {
        const { id: personId, version } = await requireMatching(tx, request)
        const client = await clientOf(tx, request)
        const removed = await removeUser(tx, client, { personId, version })
        return { removed, affectedIds: await leaveGroups(tx, client, personId) }
      })
      await tellRights(app, orgId, [done.removed.personId, ...done.affectedIds], done.removed.endedSessionIds)
      return reply.code(204).send()
    },
  )
}

async function edit(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  read: (before: UserRow) => UserInput,
): Promise<FastifyReply> {
  const row = await change(app, request, async (tx) => {
    const before = await requireMatching(tx, request)
    const target = { personId: before.id, version: before.version }
    return changeUser(tx, await clientOf(tx, request), target, read(before))
  })
  return answerUser(app, request, reply, row)
}

/** What a PATCH works on: a name that nobody wrote is no name that somebody kept. */
function withoutImplied(before: UserRow) {
  const shown = presentUser(before, '')
  const { attributes } = before
  return attributes.name?.formatted === undefined ? { ...shown, name: attributes.name ?? null } : shown
}

async function change(app: App, request: FastifyRequest, work: (tx: Tx) => Promise<Changed>): Promise<UserRow> {
  const { orgId } = callerOf(request)
  const { changed, row } = await app.db.tenant(orgId, async (tx) => {
    const changed = await work(tx)
    return { changed, row: await findUserRow(tx, changed.personId) }
  })
  if (!row) throw new Error('the user was not written')
  await tellRights(app, orgId, [changed.personId], changed.endedSessionIds)
  return row
}

async function requireMatching(tx: Tx, request: FastifyRequest): Promise<UserRow> {
  const { id } = request.params as { id: string }
  if (isId(id)) await lockUserChanges(tx, id)
  const row = await requireUser(tx, request)
  requireMatch(request, userEtag(row))
  return row
}

/** @throws AppError `not_found` */
async function requireUser(tx: Tx, request: FastifyRequest): Promise<UserRow> {
  const { id } = request.params as { id: string }
  const row = isId(id) ? await findUserRow(tx, id) : null
  if (!row) throw new AppError('not_found', `There is no user ${id.slice(0, 100)}`)
  return row
}

async function answerUser(
  app: App,
  request: FastifyRequest,
  reply: FastifyReply,
  row: UserRow,
  status = 200,
): Promise<FastifyReply> {
  const { attributes, excludedAttributes } = readQuery(request)
  const projection = readProjection(userSchema, attributes, excludedAttributes)
  reply.header('etag', userEtag(row))
  return sendScim(reply, project(presentUser(row, await baseOf(app, request)), projection, userSchema), status)
}
