import { PublicDesk, PublicDeskParams } from '@holdfast/contracts/chat/desk.ts'
import { countWaiting } from '@holdfast/db/chat/line.ts'
import { type Waits, waitAt } from '@holdfast/db/chat/waits.ts'
import type { Tx } from '@holdfast/db/database.ts'
import type { Organization } from '@holdfast/db/organizations/queries.ts'
import { LRUCache } from 'lru-cache'
import type { App } from '../app-type.ts'
import { presentInstant } from '../http/instants.ts'
import { isTeamThere } from '../shifts/is-team-there.ts'
import { findPublicOrganization, requireOpenDesk } from './find-desk.ts'
import { knownWaits } from './known-waits.ts'
import { readOpening } from './opening.ts'

/** Anybody may ask, as often as they like; so long they get the same answer. */
const freshMs = 2_000

interface Door {
  readonly organization: Organization
  readonly deskKey: string
}

export function readPublicDesk(app: App): void {
  const known = new LRUCache<string, PublicDesk, Door>({
    max: 1_000,
    ttl: freshMs,
    fetchMethod: (_key, _stale, { context: { organization, deskKey } }) =>
      app.db.tenant(organization.id, (tx) => readDesk(tx, organization, deskKey)),
  })
  const schema = {
    summary: 'What a visitor may know of a chat desk',
    description: 'Opening, who is there, the line and an honest wait. The organization is that of the host.',
    tags: ['visitors'],
    params: PublicDeskParams,
    response: { 200: PublicDesk },
  }
  const options = { schema, config: { permission: 'anyone', embedded: true } } as const
  app.get('/public/desks/:deskKey', options, async (request): Promise<PublicDesk> => {
    const { deskKey } = request.params
    const organization = await findPublicOrganization(app, request, null)
    return known.forceFetch(`${organization.id} ${deskKey}`, { context: { organization, deskKey } })
  })
}

export async function readDesk(tx: Tx, organization: Organization, deskKey: string): Promise<PublicDesk> {
  const desk = await requireOpenDesk(tx, deskKey)
  const { open, opensAt } = await readOpening(tx, desk, new Date())
  const agentsAvailable = await isTeamThere(tx, desk.teamId)
  const waiting = await countWaiting(tx, desk.id)
  const waits = open ? await knownWaits(tx, desk.id) : { perPlace: null, usual: null }
  return {
    key: desk.key,
    name: desk.name,
    organization: { name: organization.name, slug: organization.slug },
    greeting: desk.greeting,
    accentColour: desk.accentColour,
    chatEnabled: desk.chatEnabled,
    formEnabled: desk.formEnabled,
    open,
    opensAt: presentInstant(opensAt),
    agentsAvailable,
    waiting,
    waitSeconds: agentsAvailable ? waitFor(waiting, waits) : null,
  }
}

/** Behind others it is as it was for those in line; at an empty line it is as it usually is. */
function waitFor(waiting: number, waits: Waits): number | null {
  if (waiting > 0) return waitAt(waiting + 1, waits)
  return waits.usual === null ? null : Math.round(waits.usual)
}
