import type { CannedReply } from '@holdfast/contracts/canned-replies/canned-reply.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { may } from '@holdfast/contracts/people/rights.ts'
import type { Caller } from '../auth/caller.ts'

/** Everybody keeps their own; what others use too is managed. @throws AppError `forbidden` */
export function requireOwn(caller: Caller, { shared }: Pick<CannedReply, 'shared'>): void {
  if (shared && !may(caller, 'canned_reply:manage')) {
    throw new AppError('forbidden', 'A shared canned reply needs the permission canned_reply:manage')
  }
}
