/** Every kind of thing that a path or a body of the API can name: one of each for a place. */
import { randomBytes } from 'node:crypto'
import type { MinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import type { Row, Writer } from './put.ts'
import { directorySettings, providerSettings } from './settings.ts'

/** Ids by the names that paths and bodies have for them. */
export type Things = Readonly<Record<string, string>>

const later = () => new Date(Date.now() + 7 * 86_400_000)
const weekly = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((name) => [name, []]),
)
const secret = () => randomBytes(16).toString('hex')

/** What an organization has once, which no scope divides. */
export async function commonThings(writer: Writer, org: MinimalOrganization, mark: string): Promise<Things> {
  const categoryId = await writer.put('categories', { name: `Printers ${mark}` })
  const desk = { key: `help-${mark}`, name: 'Help', team_id: org.teamId }
  const provider = {
    name: 'Provider',
    issuer: 'http://127.0.0.1:9',
    client_id: 'desk',
    settings: providerSettings,
  }
  const role = { name: 'Helper', base: 'technician', grants: { 'request:read': 'any' } }
  const directoryId = await writer.put('directories', { name: 'Directory', settings: directorySettings, active: false })
  return {
    orgId: org.orgId,
    namespace: `apart-${org.orgId}`,
    deskKey: `help-${mark}`,
    deskId: await writer.put('chat_desks', desk),
    categoryId,
    subcategoryId: await writer.put('categories', { name: 'Toner', parent_id: categoryId }),
    resolutionCodeId: await writer.put('resolution_codes', { code: `fixed_${mark}`, label: 'Fixed' }),
    routingRuleId: await writer.put('routing_rules', { position: 50, conditions: {}, team_id: org.teamId }),
    regionId: await writer.put('regions', { name: `Region ${mark}` }),
    calendarId: org.calendarId,
    policyId: org.policyId,
    formId: await writer.put('request_forms', { name: 'A form' }),
    roleId: await writer.put('custom_roles', role),
    providerId: await writer.put('identity_providers', provider),
    groupId: await writer.put('scim_groups', { display_name: `Group ${mark}` }),
    directoryId,
    syncId: await writer.put('directory_syncs', { directory_id: directoryId, status: 'completed' }),
    blockId: await writer.put('visitor_blocks', {
      email: `bad-${mark}@example.test`,
      reason: 'Insults',
      blocked_by: org.agentId,
    }),
  }
}

export interface Whose {
  readonly orgId: string
  readonly requestId: string
  readonly otherId: string
  readonly requesterId: string
  /** Whose the personal things are. */
  readonly personId: string
  readonly businessUnitId: string
  readonly siteId: string
  readonly teamId: string
  readonly deskId: string
  readonly providerId: string
  readonly formId: string
}

/** What belongs to somebody, or to a request. */
export async function furnish(writer: Writer, whose: Whose): Promise<Things> {
  const { requestId, otherId, requesterId, personId, businessUnitId, siteId, teamId } = whose
  const kin = { request_id: requestId, linked_id: otherId, kind: 'relates' }
  await writer.put('request_links', kin, { withoutId: true })
  const answers = { request_id: requestId, form_id: whose.formId, answers: JSON.stringify([]) }
  await writer.put('request_answers', answers, { withoutId: true })
  return {
    requestId,
    otherId,
    requesterId,
    personId,
    businessUnitId,
    siteId,
    teamId,
    ...(await furnishConversation(writer, whose)),
    ...(await furnishDesk(writer, whose)),
    ...(await furnishPerson(writer, whose)),
  }
}

async function furnishConversation(writer: Writer, { orgId, requestId, personId, deskId, requesterId }: Whose) {
  const message = { request_id: requestId, author_id: personId, internal: false, body: 'Ink is out' }
  const messageId = await writer.put('messages', message)
  const file = {
    owner_id: personId,
    name: 'Ink.txt',
    size_bytes: 5,
    declared_type: 'text/plain',
    backend: 's3',
    storage_key: `${orgId}/${secret()}`,
  }
  const ready = { ...file, request_id: requestId, message_id: messageId, state: 'ready', content_type: 'text/plain' }
  const link = { request_id: requestId, person_id: requesterId, secret_hash: secret(), purpose: 'follow' }
  const chat = { desk_id: deskId, request_id: requestId, visitor_id: requesterId }
  return {
    messageId,
    fileId: await writer.put('files', { ...ready, attached_at: new Date(), uploaded_at: new Date() }),
    looseFileId: await writer.put('files', file),
    linkId: await writer.put('access_links', { ...link, expires_at: later() }),
    chatSessionId: await writer.put('chat_sessions', chat),
    changeId: await refuse(writer, requestId),
  }
}

async function refuse(writer: Writer, requestId: string): Promise<string> {
  const changeId = crypto.randomUUID()
  const problem = { code: 'conflict', detail: 'No' }
  await writer.put('refused_changes', { request_id: requestId, change_id: changeId, problem }, { withoutId: true })
  return changeId
}

async function furnishDesk(writer: Writer, { requestId, personId, teamId }: Whose) {
  const effect = { request_id: requestId, kind: 'inbox', key: secret(), recipient_id: personId, template: 'assigned' }
  const effectId = await writer.put('effects', effect)
  const jobId = await writer.put('bulk_jobs', { created_by: personId, change: { type: 'take' }, total: 1 })
  const item = { job_id: jobId, place: 1, request_id: requestId }
  await writer.put('bulk_items', item, { withoutId: true })
  const told = { person_id: personId, request_id: requestId, effect_id: effectId, template: 'assigned' }
  return {
    effectId,
    jobId,
    notificationId: await writer.put('notifications', told),
    viewId: await writer.put('saved_views', { owner_id: personId, name: `Mine ${secret().slice(0, 6)}` }),
    teamViewId: await writer.put('saved_views', {
      owner_id: personId,
      name: `Ours ${secret().slice(0, 6)}`,
      sharing: 'team',
      team_id: teamId,
    }),
    cannedReplyId: await writer.put('canned_replies', {
      title: 'Thanks',
      shortcut: `t${secret().slice(0, 8)}`,
      body: 'Thank you',
      owner_id: personId,
    }),
  }
}

/** What a person has once, though the person stands in two places. */
async function once(writer: Writer, table: string, row: Row, withId = false): Promise<void> {
  await writer.run(`DELETE FROM ${table} WHERE person_id = $1`, [row.person_id])
  await writer.put(table, row, { withoutId: !withId })
}

async function furnishPerson(writer: Writer, { personId, providerId, businessUnitId }: Whose) {
  const of = { person_id: personId }
  await writer.run('UPDATE people SET photo_at = now() WHERE id = $1', [personId])
  await once(writer, 'person_photos', { ...of, content: Buffer.from('RIFF') })
  await once(writer, 'person_erasures', { ...of, created_by: personId, texts: 'keep', status: 'completed' }, true)
  await once(writer, 'agent_shifts', { ...of, time_zone: 'Europe/Lisbon', weekly })
  const passkey = { ...of, name: 'Key', credential_id: secret(), public_key: secret(), counter: 0 }
  const token = { ...of, name: 'Script', prefix: secret().slice(0, 8), secret_hash: secret(), scopes: [] }
  const imported = { created_by: personId, file_name: 'people.csv', dry_run: true, status: 'completed', total: 0 }
  const scimPersonEmail = `kept-${secret().slice(0, 12)}@example.test`
  const kept = {
    name: 'Kept by SCIM',
    email: scimPersonEmail,
    external_source: 'scim',
    business_unit_id: businessUnitId,
  }
  const scimPersonId = await writer.put('people', kept)
  await once(writer, 'scim_users', { person_id: scimPersonId, user_name: scimPersonEmail })
  const audited = { actor_kind: 'person', actor_id: personId, action: 'person.edited', target_kind: 'person' }
  return {
    auditId: await writer.put('audit_log', { ...audited, target_id: personId }),
    scimPersonId,
    scimPersonEmail,
    noteId: await writer.put('person_notes', { ...of, author_id: personId, body: 'Prefers calls' }),
    absenceId: await writer.put('absences', {
      ...of,
      starts_at: later(),
      ends_at: new Date(Date.now() + 9 * 86_400_000),
    }),
    sessionId: await writer.put('sessions', { ...of, refresh_hash: secret(), expires_at: later() }),
    passkeyId: await writer.put('passkeys', passkey),
    tokenId: await writer.put('api_tokens', { ...token, created_by: personId, expires_at: later() }),
    exportId: await writer.put('person_exports', {
      ...of,
      created_by: personId,
      status: 'ready',
      backend: 's3',
      size_bytes: 2,
      ready_at: new Date(),
      expires_at: later(),
    }),
    importId: await writer.put('person_imports', imported),
    identityId: await writer.put('person_identities', { ...of, provider_id: providerId, subject: secret() }),
  }
}
