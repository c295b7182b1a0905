/** SCIM as administrators set it up. */

import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { PutScimMappingsBody, ScimSettings } from '@holdfast/contracts/scim/scim-settings.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { listNamedMappings } from '@holdfast/db/directories/mapped/list-named.ts'
import { replaceGroupMappings } from '@holdfast/db/directories/mapped/replace.ts'
import { countKept } from '@holdfast/db/people/hand-over.ts'
import { applyScimGroups, listMembersOfNamed, scimSource } from '@holdfast/db/scim/apply-groups.ts'
import { listGroupCounts } from '@holdfast/db/scim/group-rows.ts'
import { findScimVersion, raiseScimVersion } from '@holdfast/db/scim/settings.ts'
import { administer, auditEdit } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireIfMatch } from '../http/etag.ts'
import { auditedMapping } from '../providers/present-provider.ts'
import { requireEverywhere } from '../sites/reach-site.ts'
import { baseOf } from './ask.ts'
import { tellRights } from './tell-rights.ts'

const mostGroups = 500

export function readScimSettings(app: App): void {
  const schema = {
    summary: 'Read how SCIM is set up',
    description: 'With the address for the client, the groups that it has sent, and what they mean here.',
    tags: ['management'],
    response: { 200: ScimSettings },
  }
  app.get('/management/scim', { schema, config: { permission: 'sign_in:manage' } }, async (request, reply) => {
    const baseUrl = await baseOf(app, request)
    const { orgId } = callerOf(request)
    return answerVersion(reply, await app.db.tenant(orgId, (tx) => readSettings(tx, baseUrl)))
  })
}

export function putScimMappings(app: App): void {
  const schema = {
    summary: 'Say what the groups of SCIM mean here',
    description: 'The whole list, at once for whoever is in them. Nobody gives what they do not have.',
    tags: ['management'],
    headers: VersionHeaders,
    body: PutScimMappingsBody,
    response: { 200: ScimSettings },
  }
  const config = { permission: 'sign_in:manage', stepUp: true } as const
  app.put('/management/scim/mappings', { schema, config }, async (request, reply) => {
    const version = requireIfMatch(request.headers['if-match'])
    const { mappings } = request.body
    const baseUrl = await baseOf(app, request)
    const { settings, affectedIds } = await administer(app, request, async (deed) => {
      const { tx, caller } = deed
      const { orgId, doer: actor } = caller
      requireEverywhere(caller)
      await raiseScimVersion(tx, orgId, version)
      const before = await listNamedMappings(tx, scimSource)
      await replaceGroupMappings(tx, caller, { orgId, ...scimSource, mappings, path: '/mappings' })
      const after = await listNamedMappings(tx, scimSource)
      const named = { action: 'scim.mappings_changed', targetKind: 'organization', targetId: orgId }
      const shown = (list: typeof after) => ({ mappings: list.map(auditedMapping) })
      await auditEdit(deed, { ...named, before: shown(before), after: shown(after) })
      const names = [...before, ...after].map(({ group }) => group)
      const memberIds = await listMembersOfNamed(tx, names)
      const affectedIds = await applyScimGroups(tx, { orgId, actor, owner: caller }, memberIds, null)
      return { settings: await readSettings(tx, baseUrl), affectedIds }
    })
    await tellRights(app, callerOf(request).orgId, affectedIds)
    return answerVersion(reply, settings)
  })
}

async function readSettings(tx: Tx, baseUrl: string): Promise<ScimSettings> {
  return {
    baseUrl,
    peopleCount: await countKept(tx, 'scim'),
    groups: await listGroupCounts(tx, mostGroups),
    mappings: await listNamedMappings(tx, scimSource),
    version: await findScimVersion(tx),
  }
}
