/** Bulk close and macros skip mandatory fields (zammad#4198). */
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import type { LiveRequest } from '../support/harness.ts'
import { insist } from '../support/insist.ts'
import { auditOrganization } from './audit.ts'
import { Findings, type Line } from './line.ts'
import { askOverHttp, tellDirectly, writeDirectly } from './past-the-resolution.ts'

export const skipsResolution: Line = {
  id: 'S17',
  title: 'bulk close and macros skip mandatory fields',
  quick: true,
  async run(context) {
    const { harness } = context
    const org = await seedMinimalOrganization(harness.db)
    const take = async () => {
      const request = await harness.take(org, { teamId: org.teamId })
      await request.opened()
      return request
    }
    const [open, other] = [await take(), await take()]
    const found = new Findings()
    const missing = /resolution_missing|resolution code|needs a text|not_found|does not exist/
    await found.refused('an Update without a person in charge', /nobody is responsible/, async () => {
      const payloadId = await open.payload({ text: 'Done.' })
      return open.change({ type: 'resolve', code: 'solved', payloadId })
    })
    const refused = async (what: string, why: RegExp, command: Parameters<LiveRequest['change']>[0]) =>
      found.refused(what, why, () => insist(open, command))
    const resolve = { type: 'resolve' as const, take: true }
    await refused('confirm before there is a resolution', /no resolution to confirm/, { type: 'confirm' })
    await insist(open, { type: 'take' })
    await refused('confirm while in progress', /no resolution to confirm/, { type: 'confirm' })
    await refused('resolve with a blank text', missing, {
      ...resolve,
      code: 'solved',
      payloadId: await open.payload({ text: ' \n\t ' }),
    })
    await refused('resolve without a text', missing, { ...resolve, code: 'solved', payloadId: await open.payload({}) })
    await refused("resolve with another request's text", missing, {
      ...resolve,
      code: 'solved',
      payloadId: await other.payload({ text: 'Done.' }),
    })
    await refused('resolve with an unknown code', missing, {
      ...resolve,
      code: 'whatever',
      payloadId: await open.payload({ text: 'Done.' }),
    })
    await refused('resolve with a blank code', missing, {
      ...resolve,
      code: '  ',
      payloadId: await open.payload({ text: 'Done.' }),
    })
    await askOverHttp(found, context, open)
    await tellDirectly(context, open)
    await writeDirectly(found, context, org, open)
    await refused('wait until no instant', /malformed|validation_failed/, {
      type: 'wait',
      reason: 'vendor',
      until: 'soon',
    })
    await refused('an instant that is none', /malformed|validation_failed/, {
      type: 'wait',
      reason: 'vendor',
      occurredAt: 'then',
    })
    await insist(open, { type: 'wait', reason: 'vendor' })
    await refused('confirm while waiting', /no resolution to confirm/, { type: 'confirm' })
    const { status, resolutionCode } = await open.row()
    found.equal('after all of it the request is not closed', [status, resolutionCode], ['waiting', null])
    await open.resolve()
    await insist(open, { type: 'confirm' })
    const closed = await open.row()
    found.equal(
      'and the right way still works',
      [closed.status, closed.resolutionCode, closed.resolutionText],
      ['closed', 'solved', 'Put it out.'],
    )
    const [{ without } = { without: -1 }] = await context.admin.statement<{ without: number }>(
      "SELECT count(*)::int AS without FROM requests WHERE status IN ('resolved', 'closed') AND (resolution_code IS NULL OR resolution_text IS NULL)",
    )
    found.equal('in the whole database nothing is resolved without one', without, 0)
    found.none('the record is whole', await auditOrganization(context, org.orgId))
    return {
      did: 'tried to close by Update, over the API, by signals and raw Updates of Temporal, and by SQL as the application',
      held: found.held,
      figures: { 'ways refused': found.held.length - 4 },
    }
  },
}
