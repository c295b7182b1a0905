/** Requests as far along as a test wants them, each of an organization of its own. */
import { type MinimalOptions, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import type { Harness, LiveRequest } from './harness.ts'

/** @param defaults what every organization is unless the test says otherwise */
export function stagesOf(harness: Harness, defaults: MinimalOptions = {}) {
  async function open(options: MinimalOptions = {}, overrides: Parameters<Harness['take']>[1] = {}) {
    const org = await seedMinimalOrganization(harness.db, { ...defaults, ...options })
    const request = await harness.take(org, { teamId: org.teamId, ...overrides })
    await request.opened()
    return request
  }
  async function taken(options?: MinimalOptions) {
    const request = await open(options)
    await request.change({ type: 'take' })
    return request
  }
  async function closed(options?: MinimalOptions) {
    const request = await taken(options)
    await request.resolve()
    await request.change({ type: 'confirm' })
    return request
  }
  return { open, taken, closed }
}

/** The row's fields that tell how it stands. */
export async function standing(request: LiveRequest) {
  const { status, assigneeId, waitReason, resolutionCode, reopenCount } = await request.row()
  return { status, assigneeId, waitReason, resolutionCode, reopenCount }
}
