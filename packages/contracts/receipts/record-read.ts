import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed } from '../schemas.ts'
import { ReadMark } from '../stream/protocol.ts'

/** The last message that was looked at, and so all before it. */
export const RecordReadBody = closed({ messageId: Id })
export type RecordReadBody = Static<typeof RecordReadBody>

/** How far everybody whom one may see has read. */
export const ReadMarks = Type.Object({ items: Type.Array(ReadMark) })
export type ReadMarks = Static<typeof ReadMarks>
