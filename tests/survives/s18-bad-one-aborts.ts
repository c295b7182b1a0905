/** One bad ticket aborts a whole bulk action (zammad#4241). */
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { createApi } from '../support/children.ts'
import { HttpClient } from '../support/http-client.ts'
import { insist } from '../support/insist.ts'
import { inParallel, range } from '../support/measure.ts'
import { until } from '../support/until.ts'
import { auditOrganization } from './audit.ts'
import { Findings, type Line } from './line.ts'

const many = 60

interface Job {
  readonly state: string
  readonly counts: { readonly done: number; readonly failed: number; readonly waiting: number }
}

export const badOneAborts: Line = {
  id: 'S18',
  title: 'one bad ticket aborts a whole bulk action',
  quick: false,
  async run(context) {
    const { harness, stack, worker } = context
    const org = await seedMinimalOrganization(harness.db)
    const api = createApi(stack)
    context.afterwards(() => api.stop())
    await api.start()
    const agent = await HttpClient.signIn(`http://127.0.0.1:${stack.ports.api}`, harness.db, org, org.agentId)
    const taken = await inParallel(range(many), 8, async () => {
      const request = await harness.take(org, { teamId: org.teamId })
      await request.opened()
      return request
    })
    // Every fifth cannot be resolved any more, and one of them never was.
    const bad = taken.filter((_, index) => index % 5 === 0)
    await inParallel(bad, 4, (request) => insist(request, { type: 'cancel' }))
    const nowhere = '00000000-0000-7000-8000-000000000000'
    const requestIds = [...taken.map(({ id }) => id), nowhere]
    const change = { type: 'resolve', code: 'solved', text: 'Restarted the service.', take: true }
    const { status, body } = await agent.post('/requests/bulk', { requestIds, change })

    const found = new Findings()
    found.equal('it is taken', status, 201)
    // In the middle of it the worker is killed: another goes on where it was.
    await until('a part of it', async () => ((await read(agent, body['id'])).counts.done > 5 ? true : undefined))
    await worker.kill('SIGKILL')
    await worker.start()
    const job = await until(
      'the whole of it',
      async () => {
        const now = await read(agent, body['id'])
        return now.state === 'running' ? undefined : now
      },
      60_000,
    )
    found.equal('it has a result for each', job.counts, {
      total: many + 1,
      done: many - bad.length,
      failed: bad.length + 1,
      waiting: 0,
      skipped: 0,
    })
    const rows = await Promise.all(taken.map((request) => request.row()))
    const good = rows.filter((_, index) => index % 5 !== 0)
    found.none(
      'whoever could be resolved is, with code and text',
      good.filter(({ status, resolutionText }) => status !== 'resolved' || !resolutionText).map(({ number }) => number),
    )
    found.none(
      'whoever could not stays as it was',
      rows.filter(({ status }, index) => index % 5 === 0 && status !== 'cancelled').map(({ number }) => number),
    )
    const types = await Promise.all(taken.map((request) => request.eventTypes()))
    found.none(
      'none was resolved twice',
      types.filter((of) => of.filter((type) => type === 'resolved').length > 1),
    )
    found.none('the record is whole', await auditOrganization(context, org.orgId))
    return {
      did: `resolved ${many + 1} at once, ${bad.length + 1} of which could not be; SIGKILL of the worker in the middle`,
      held: found.held,
      figures: { resolved: job.counts.done, refused: job.counts.failed },
    }
  },
}

async function read(agent: HttpClient, id: unknown): Promise<Job> {
  const { body } = await agent.get(`/bulk-jobs/${String(id)}`)
  return body as unknown as Job
}
