import { BlockVisitorBody, VisitorBlock } from '@holdfast/contracts/chat/visitor-blocks.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { closeChat } from '@holdfast/db/chat/close-chat.ts'
import { type ChatSessionRow, findChatSession } from '@holdfast/db/chat/sessions.ts'
import { findBlock, listBlockedChats, writeBlock } from '@holdfast/db/chat/visitor-blocks.ts'
import { lockVisitors } from '@holdfast/db/chat/visitors.ts'
import { revokeVisitorLinks } from '@holdfast/db/links/commands.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import { administer, type Deed } from '../administration/administer.ts'
import { refuseFaults } from '../administration/refuse-faults.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { readInstant } from '../http/read-instant.ts'
import { endLinks } from '../links/end-links.ts'
import { canSee } from '../requests/require-request.ts'
import { presentBlock } from './present-block.ts'

export function blockVisitor(app: App): void {
  const schema = {
    summary: 'Block a visitor',
    description:
      'By what their chat is known by. Their open chats end, and every private link of theirs is revoked, also into what has ended. People with an account are not concerned, whoever typed their address.',
    tags: ['chat'],
    body: BlockVisitorBody,
    response: { 201: VisitorBlock },
  }
  app.post('/visitor-blocks', { schema, config: { permission: 'visitor:block' } }, async (request, reply) => {
    const { block, linkIds } = await administer(app, request, async (deed) => {
      const session = await findChatSession(deed.tx, request.body.sessionId)
      const standing = session && (await findStanding(deed.tx, session.requestId))
      if (!session || !standing || !canSee(deed.caller, standing)) throw notThere()
      const whom = readWhom(session, request.body)
      const { orgId } = deed.caller
      if (whom.email !== null) await lockVisitors(deed.tx, { orgId, email: whom.email })
      const id = await writeBlock(deed.tx, whom.blockOf(deed))
      const linkIds = await endChats(deed, whom)
      const row = await findBlock(deed.tx, id)
      if (!row) throw new Error('a block that was written is not there')
      const block = presentBlock(row)
      const { email, reason, blockedBy: _actor, ...after } = block
      const about = { personId: session.visitorId, after: { email, reason } }
      await deed.audit({ action: 'visitor.blocked', targetKind: 'visitor_block', targetId: id, after, about })
      return { block, linkIds }
    })
    endLinks(app, callerOf(request).orgId, linkIds)
    return reply.code(201).header('location', `/api/v1/visitor-blocks/${block.id}`).send(block)
  })
}

function notThere(): AppError {
  return new AppError('validation_failed', '/sessionId does not exist', {
    errors: [{ path: '/sessionId', message: 'does not exist' }],
  })
}

function readWhom(session: ChatSessionRow, body: BlockVisitorBody) {
  const { email: byEmail = true, address: byAddress = false, reason } = body
  if (session.verified)
    refuseFaults([{ path: '/sessionId', message: 'is of somebody who is known; block them as a person' }])
  const email = byEmail ? session.visitorEmail.toLowerCase() : null
  const addressHash = byAddress ? session.addressHash : null
  if (email === null && addressHash === null)
    refuseFaults([{ path: '/email', message: 'or address must be chosen, or nobody would be blocked' }])
  const until = body.until == null ? null : readInstant('/until', body.until)
  if (until && until <= new Date()) refuseFaults([{ path: '/until', message: 'must be in the future' }])
  const blockOf = ({ caller: { orgId, personId: blockedBy } }: Deed) => ({
    orgId,
    blockedBy,
    email,
    addressHash,
    reason,
    until,
  })
  return { email, addressHash, blockOf }
}

/** @returns the links that were revoked */
async function endChats({ tx, caller }: Deed, whom: { email: string | null; addressHash: string | null }) {
  const { orgId, actor, personId } = caller
  for (const requestId of await listBlockedChats(tx, whom))
    await closeChat(tx, { orgId, requestId, actor, because: 'blocked' })
  return revokeVisitorLinks(tx, whom, personId)
}
