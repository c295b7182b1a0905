import { FileRules, OpenFileRules, PutFileRulesBody } from '@holdfast/contracts/files/file-rules.ts'
import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { findFileRules, putFileRules as putRules } from '@holdfast/db/files/rules.ts'
import { administer, auditEdit } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireIfMatch } from '../http/etag.ts'

export function readFileRules(app: App): void {
  const schema = {
    summary: 'Read which files the organization takes',
    description: 'Without the quota for who holds a private link.',
    tags: ['settings'],
    response: { 200: OpenFileRules },
  }
  app.get(
    '/settings/files',
    { schema, config: { permission: 'signed_in', link: true, tokens: true } },
    async (request, reply) => {
      const { orgId, link } = callerOf(request)
      const { quotaBytes, ...rules } = await app.db.tenant(orgId, (tx) => findFileRules(tx))
      return answerVersion(reply, link ? rules : { ...rules, quotaBytes })
    },
  )
}

export function putFileRules(app: App): void {
  const schema = {
    summary: 'Say which files the organization takes',
    description: 'Files that are there already stay.',
    tags: ['settings'],
    headers: VersionHeaders,
    body: PutFileRulesBody,
    response: { 200: FileRules },
  }
  app.put('/settings/files', { schema, config: { permission: 'file:manage' } }, async (request, reply) => {
    const { orgId } = callerOf(request)
    const version = requireIfMatch(request.headers['if-match'])
    const rules = await administer(app, request, async (deed) => {
      const { before, after } = await putRules(deed.tx, { orgId, version }, request.body)
      const named = { action: 'file_rules.edited', targetKind: 'organization', targetId: orgId }
      await auditEdit(deed, { ...named, before: { ...before }, after: { ...after } })
      return after
    })
    return answerVersion(reply, rules)
  })
}
