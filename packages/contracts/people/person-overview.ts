/** Everything about a person on one page (features G7), for those who work on requests. */
import Type, { type Static } from 'typebox'
import { ChatSession } from '../chat/session.ts'
import { FileSummary } from '../files/file.ts'
import { requestStatuses } from '../requests/vocabulary.ts'
import { Rating } from '../satisfaction/rating.ts'
import { Instant, nullable } from '../schemas.ts'
import { Device } from '../settings/sessions.ts'
import { Person } from './person.ts'

export const PersonOverview = Type.Object({
  person: Person,
  /** How many requests there are in each status; of `closed` and `cancelled` the last year's. */
  requests: Type.Array(Type.Object({ status: Type.Enum(requestStatuses), count: Type.Integer() })),
  /** The last twenty that they gave. */
  ratings: Type.Array(
    Type.Object({
      ...Rating.properties,
      number: Type.String({ description: 'Such as HF-1042' }),
      title: Type.String(),
    }),
  ),
  /** `null` where they never said. */
  satisfaction: nullable(Type.Object({ average: Type.Number({ description: 'From 1 to 5' }), count: Type.Integer() })),
  /** The last ten chats. */
  chats: Type.Array(ChatSession),
  /** The last thirty files that they sent, but what stands in internal notes. */
  files: Type.Array(
    Type.Object({
      file: FileSummary,
      request: Type.Object({ id: Type.String(), number: Type.String(), title: Type.String() }),
    }),
  ),
  /** Where they are signed in; the address only for whoever manages people. */
  sessions: Type.Array(
    Type.Object({
      id: Type.String(),
      device: Device,
      address: nullable(Type.String()),
      createdAt: Instant,
      lastUsedAt: Instant,
    }),
  ),
})
export type PersonOverview = Static<typeof PersonOverview>
