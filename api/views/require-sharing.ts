import { AppError } from '@holdfast/contracts/errors.ts'
import { may } from '@holdfast/contracts/people/rights.ts'
import type { View } from '@holdfast/contracts/views/view.ts'
import { refuseFaults } from '../administration/refuse-faults.ts'
import type { Caller } from '../auth/caller.ts'

type Shared = Pick<View, 'sharing' | 'teamId'>

/** Everybody keeps their own; what others see too takes a permission. @throws AppError `forbidden` */
export function requireSharing(caller: Caller, { sharing }: Shared): void {
  if (sharing === 'private' || may(caller, 'view:share')) return
  throw new AppError('forbidden', 'A shared view needs the permission view:share')
}

/** @throws AppError `validation_failed` unless a team is named exactly where the view is shared with one */
export function requireTeam({ sharing, teamId }: Shared): void {
  if (sharing === 'team' && teamId === null) {
    refuseFaults([{ path: '/teamId', message: 'must name the team that it is shared with' }])
  }
  if (sharing !== 'team' && teamId !== null) {
    refuseFaults([{ path: '/teamId', message: 'is for views that are shared with a team' }])
  }
}
