import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { Cursor, closed, Instant, Limit, Named, nullable, Order, page } from '../schemas.ts'

const Word = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' })

/** Every filter narrows. */
const filters = {
  q: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      pattern: '\\S',
      description: 'A part of the action, or of the name or address of who did it or to whom or what it was done',
    }),
  ),
  actorId: Type.Optional(Word),
  action: Type.Optional(
    Type.String({
      pattern: '^[a-z_]+(\\.[a-z_]+)?$',
      maxLength: 100,
      description: 'policy.published, or policy for all of them',
    }),
  ),
  targetKind: Type.Optional(Word),
  targetId: Type.Optional(Word),
  sessionId: Type.Optional(Id),
  after: Type.Optional(Instant),
  before: Type.Optional(Instant),
}

/** Newest first unless told otherwise. */
export const ListAuditQuery = closed({
  ...filters,
  order: Type.Optional({ ...Order, description: 'By when it was done' }),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ListAuditQuery = Static<typeof ListAuditQuery>

export const ExportAuditQuery = closed(filters)
export type ExportAuditQuery = Static<typeof ExportAuditQuery>

/** One deed (features F6). `before` and `after` hold what it changed; never a secret. */
export const AuditEntry = Type.Object({
  id: Type.String(),
  at: Instant,
  actor: Type.Object({
    kind: Type.Enum(['person', 'token', 'system']),
    id: Type.String(),
    name: nullable(Type.String()),
    owner: nullable({ ...Named, description: 'Whose API token it was; `null` for people and the desk itself' }),
  }),
  sessionId: nullable(Type.String()),
  address: nullable(Type.String()),
  action: Type.String(),
  targetKind: Type.String(),
  targetId: Type.String(),
  targetName: nullable(Type.String({ description: 'As it is called now; `null` where it is gone, or has no name' })),
  before: Type.Unknown(),
  after: Type.Unknown(),
})
export type AuditEntry = Static<typeof AuditEntry>

export const AuditPage = page(AuditEntry)
export type AuditPage = Static<typeof AuditPage>
