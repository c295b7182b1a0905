/** The first page of the queue through HTTP, filtered and sorted by next due, at 1,000, 100,000 and 1,000,000 requests. */

import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { type Bench, type Figure, load, percentile } from './support/bench.ts'
import { fillRequests } from './support/fill-requests.ts'
import { signIn } from './support/http.ts'

const sizes = [1_000, 100_000, 1_000_000]
const goalRatio = 1.5
const goalMs = 10

export async function list(bench: Bench): Promise<Figure[]> {
  await bench.need('api')
  const p95s: number[] = []
  const figures: Figure[] = []
  for (const size of sizes) {
    const p95 = await measure(bench, size)
    p95s.push(p95)
    bench.log(`list: ${size} requests, p95 ${p95.toFixed(1)} ms`)
    figures.push({
      bench: 'list',
      what: `first page at ${size.toLocaleString('en')} requests, p95`,
      value: `${p95.toFixed(1)} ms`,
      goal: size === 1_000_000 ? `< ${goalMs} ms` : '',
      met: size === 1_000_000 ? p95 < goalMs : null,
    })
  }
  const ratio = (p95s.at(-1) ?? Number.NaN) / (p95s[0] ?? Number.NaN)
  return [
    ...figures,
    {
      bench: 'list',
      what: 'a million / a thousand, p95',
      value: ratio.toFixed(2),
      goal: `≤ ${goalRatio}`,
      met: ratio <= goalRatio,
    },
  ]
}

async function measure({ harness, stack }: Bench, size: number): Promise<number> {
  const org = await seedMinimalOrganization(harness.db)
  await fillRequests(stack.urls.databaseAdminUrl, org, size)
  const session = await signIn(stack, harness, org)
  const query = `status=open&status=in_progress&teamId=${org.teamId}&sort=nextDue&limit=50`
  const page = () => session.get(`/api/v1/requests?${query}`)
  await load(100, 4, page)
  const { latencies } = await load(400, 1, page)
  return percentile(latencies, 95)
}
