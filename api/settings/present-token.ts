import type { ApiToken } from '@holdfast/contracts/tokens/api-token.ts'
import type { TokenRow } from '@holdfast/db/api-tokens/queries.ts'
import { presentInstant, presentTime } from '../http/instants.ts'

export function presentToken({ createdKey: _, ownerId, ownerName, ...row }: TokenRow): ApiToken {
  return {
    ...row,
    owner: { id: ownerId, name: ownerName },
    expiresAt: presentInstant(row.expiresAt),
    lastUsedAt: presentInstant(row.lastUsedAt),
    createdAt: presentTime(row.createdAt),
  }
}
