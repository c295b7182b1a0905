/** Overflow isn't given out when agents come free; newest first (chatwoot#10376). */
import { setAvailability } from '@holdfast/db/people/set-availability.ts'
import { requests } from '@holdfast/db/requests/schema.ts'
import { type MinimalOrganization, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { teams } from '@holdfast/db/teams/schema.ts'
import { eq } from 'drizzle-orm'
import type { LiveRequest } from '../support/harness.ts'
import { range } from '../support/measure.ts'
import { until } from '../support/until.ts'
import { auditOrganization } from './audit.ts'
import type { Context } from './context.ts'
import { Findings, type Line } from './line.ts'

// Two agents with room for two requests each.
const room = 4
const overflow = 12

export const overflowNotGivenOut: Line = {
  id: 'S20',
  title: 'overflow isn’t given out when agents come free; newest first',
  quick: false,
  async run(context) {
    const { harness, worker } = context
    const org = await seedMinimalOrganization(harness.db, { strategy: 'least_loaded', agents: 2, capacity: room })
    await harness.db.tenant(org.orgId, (tx) =>
      tx.update(teams).set({ returnsWhenOut: true }).where(eq(teams.id, org.teamId)),
    )
    const all: LiveRequest[] = []
    for (const _ of range(room + overflow)) {
      const request = await harness.take(org, { teamId: org.teamId, channel: 'chat' })
      await request.opened()
      all.push(request)
    }
    const found = new Findings()
    const [inHand, waiting] = [all.slice(0, room), all.slice(room)]
    found.equal('as many are in hand as there is room', await placesGiven(context, org, all), range(room))

    const given: number[] = []
    const note = async (count: number) => {
      const now = await until('the next to be given', async () => {
        const places = await placesGiven(context, org, waiting)
        return places.length >= count ? places : undefined
      })
      given.push(...now.filter((place) => !given.includes(place)))
    }
    // One comes free after another; in the middle the worker is killed while somebody does.
    for (const [index, request] of inHand.entries()) {
      if (index === 2) await worker.kill('SIGKILL')
      const done = request.resolve()
      if (index === 2) await worker.start()
      await done
      await note(index + 1)
    }
    found.equal('who comes free is given the one that waits longest', given, range(inHand.length))

    // One agent leaves: what that one had waits again and is not forgotten.
    const { agentId, otherAgentId, orgId } = org
    const left = await held(context, org, agentId)
    await harness.db.tenant(orgId, (tx) => setAvailability(tx, { orgId, personId: agentId }, 'out_of_office'))
    await until('all of it to be given back', async () =>
      (await held(context, org, agentId)).length === 0 ? true : undefined,
    )
    found.equal('somebody who leaves leaves nothing behind', left.length, 2)
    for (let open = overflow; open > 0; open--) {
      const [next] = await until('the other to have something', async () => {
        const ids = await held(context, org, otherAgentId)
        return ids.length > 0 ? ids : undefined
      })
      const request = all.find(({ id }) => id === next)
      await request?.change({
        type: 'resolve',
        code: 'solved',
        payloadId: await request.payload({ text: 'Done.' }),
        actor: { kind: 'person', id: otherAgentId },
      })
    }
    const rows = await Promise.all(all.map((request) => request.row()))
    found.none(
      'in the end none was forgotten',
      rows.filter(({ status }) => status !== 'resolved').map(({ number }) => number),
    )
    found.none('the record is whole', await auditOrganization(context, orgId))
    return {
      did: `${room + overflow} chats for two agents with room for ${room}; SIGKILL of the worker while one comes free; one agent leaves`,
      held: found.held,
      figures: { waited: overflow, 'given in order': given.length },
    }
  },
}

/** @returns the places, in the order of their coming, of those that somebody has or had */
async function placesGiven(
  { harness }: Context,
  org: MinimalOrganization,
  of: readonly LiveRequest[],
): Promise<number[]> {
  const rows = await harness.db.tenant(org.orgId, (tx) =>
    tx
      .select({ id: requests.id, assigneeId: requests.assigneeId })
      .from(requests)
      .where(eq(requests.teamId, org.teamId)),
  )
  const assigned = new Set(rows.filter(({ assigneeId }) => assigneeId !== null).map(({ id }) => id))
  return of.flatMap(({ id }, place) => (assigned.has(id) ? [place] : []))
}

/** @returns what a person works on */
async function held({ harness }: Context, org: MinimalOrganization, personId: string): Promise<string[]> {
  const rows = await harness.db.tenant(org.orgId, (tx) =>
    tx.select({ id: requests.id, status: requests.status }).from(requests).where(eq(requests.assigneeId, personId)),
  )
  return rows.filter(({ status }) => status === 'in_progress').map(({ id }) => id)
}
