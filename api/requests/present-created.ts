import type { CreatedRequest } from '@holdfast/contracts/requests/create-request.ts'
import type { NewRequest, TakenRequest } from '@holdfast/db/requests/take-request.ts'
import type { Caller } from '../auth/caller.ts'
import { formatNumber } from './present-request.ts'

/** Made from what was said and where it was put, without reading back; so a repetition is answered the same. */
export function presentCreated(input: NewRequest, { id, number }: TakenRequest, caller: Caller): CreatedRequest {
  return {
    id,
    number: formatNumber(caller, number),
    type: input.type,
    title: input.title,
    description: input.description,
    status: 'open',
    priority: input.priority,
    channel: input.channel,
    categoryId: input.categoryId ?? null,
    subcategoryId: input.subcategoryId ?? null,
    teamId: input.teamId ?? null,
    requesterId: input.requesterId,
    tags: [...(input.tags ?? [])],
    createdAt: instantOf(id),
    version: 1,
  }
}

/** An id of version 7 begins with the milliseconds of its making. */
function instantOf(id: string): string {
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toISOString()
}
