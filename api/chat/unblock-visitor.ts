import { VisitorBlockParams } from '@holdfast/contracts/chat/visitor-blocks.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { findBlock, removeBlock } from '@holdfast/db/chat/visitor-blocks.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { blocksReach } from './blocks-reach.ts'
import { presentBlock } from './present-block.ts'

export function unblockVisitor(app: App): void {
  const schema = {
    summary: 'Let a visitor in again',
    tags: ['chat'],
    params: VisitorBlockParams,
    response: { 204: Type.Null() },
  }
  const options = { schema, config: { permission: 'visitor:block' } } as const
  app.delete('/visitor-blocks/:blockId', options, async (request, reply) => {
    const { blockId } = request.params
    await administer(app, request, async ({ tx, caller, audit }) => {
      const row = await findBlock(tx, blockId)
      const by = blocksReach(caller)
      if (!row || (by !== null && row.blockedById !== by) || !(await removeBlock(tx, blockId)))
        throw new AppError('not_found', 'There is no such block')
      // Whom it was about says the line of the block, until they are erased.
      const { email: _email, reason: _reason, blockedBy: _who, ...before } = presentBlock(row)
      await audit({ action: 'visitor.unblocked', targetKind: 'visitor_block', targetId: blockId, before })
    })
    return reply.code(204).send(null)
  })
}
