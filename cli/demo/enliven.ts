/** What makes the sample desk look as if people had worked there: ratings, chats of the past, and some that run now. */
import { demoSlug } from '@holdfast/db/seed/demo/base.ts'
import { readEndedRequests, writePastChats, writePastRatings } from '@holdfast/db/seed/demo/ended-requests.ts'
import { readDemoBase } from '@holdfast/db/seed/demo/read-base.ts'
import { type Desk, requireOrganization } from '../desk.ts'
import type { AllDriven } from '../drive/drive-all.ts'
import { Patience } from '../drive/patience.ts'
import { demoSource } from './plan-request.ts'
import { seedChats } from './seed-chats.ts'
import { planRatings } from './seed-ratings.ts'

const patienceMs = 60_000

export interface Enlivened {
  readonly ratings: number
  readonly chats: AllDriven
}

/** Run again, it adds what is missing and changes nothing that is there. */
export async function enliven(desk: Desk, signal: AbortSignal, now = new Date()): Promise<Enlivened> {
  const { id: orgId, temporalNamespace: namespace } = await requireOrganization(desk.db, demoSlug)
  const base = await readDemoBase(desk.db, orgId)
  const ratings = planRatings(await readEndedRequests(desk.db, orgId, demoSource), now)
  await writePastRatings(desk.db, orgId, ratings)
  await writePastChats(desk.db, orgId, demoSource)
  const patience = new Patience({ limitMs: patienceMs, signal })
  return { ratings: ratings.length, chats: await seedChats({ desk, base, namespace, patience, signal, now }) }
}
