import { PersonOverview } from '@holdfast/contracts/people/person-overview.ts'
import { may, reachFor } from '@holdfast/contracts/people/rights.ts'
import { listChatsOf } from '@holdfast/db/chat/sessions.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { summarizeFile } from '@holdfast/db/files/queries.ts'
import {
  countRequestsOf,
  listFilesSentBy,
  listRatingsOf,
  listSessionsOf,
  requestsWithin,
  summarizeSatisfaction,
} from '@holdfast/db/person-overview/queries.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { presentSession } from '../chat/present-session.ts'
import { presentTime } from '../http/instants.ts'
import { formatNumber } from '../requests/present-request.ts'
import { describeDevice } from '../settings/describe-device.ts'
import { presentPerson } from './present-person.ts'
import { PersonParams } from './read-person.ts'
import { placeOfPerson, requirePerson } from './require-person.ts'

export function readPersonOverview(app: App): void {
  const schema = {
    summary: 'Read everything about a person at once',
    description: 'For those who work on requests; the person’s requests themselves are a list of their own.',
    tags: ['people'],
    params: PersonParams,
    response: { 200: PersonOverview },
  }
  // Whoever may read notes about people works with them; requesters read nobody.
  app.get('/people/:personId/overview', { schema, config: { permission: 'person:read' } }, (request) => {
    const caller = callerOf(request)
    return app.db.tenant(caller.orgId, (tx) => gather(tx, caller, request.params.personId))
  })
}

async function gather(tx: Tx, caller: Caller, personId: string): Promise<PersonOverview> {
  const row = await requirePerson(tx, caller, 'person:read', personId)
  const person = presentPerson(row)
  const reached = await requestsWithin(tx, reachFor(caller, 'request:read', 'message:read'))
  const requests = await countRequestsOf(tx, personId, reached)
  const ratings = await listRatingsOf(tx, personId, reached)
  const satisfaction = await summarizeSatisfaction(tx, personId, reached)
  const chats = await listChatsOf(tx, personId, reached)
  const files = await listFilesSentBy(tx, personId, reached)
  const sessions = await listSessionsOf(tx, personId)
  const maySeeAddresses = may(caller, 'person:manage', { participantIds: [], teamId: null, place: placeOfPerson(row) })
  return {
    person,
    requests,
    satisfaction,
    ratings: ratings.map(({ number, createdAt, updatedAt, ...rating }) => ({
      ...rating,
      person: { id: person.id, name: person.name },
      number: formatNumber(caller, number),
      createdAt: presentTime(createdAt),
      updatedAt: presentTime(updatedAt),
    })),
    chats: chats.map((chat) => presentSession(chat, caller, [])),
    files: files.map(({ file, requestId, number, title }) => ({
      file: summarizeFile(file),
      request: { id: requestId, number: formatNumber(caller, number), title },
    })),
    sessions: sessions.map(({ userAgent, address, createdAt, lastUsedAt, id }) => ({
      id,
      device: describeDevice(userAgent),
      address: maySeeAddresses ? address : null,
      createdAt: presentTime(createdAt),
      lastUsedAt: presentTime(lastUsedAt),
    })),
  }
}
