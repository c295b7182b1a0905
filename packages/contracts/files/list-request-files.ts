import Type, { type Static } from 'typebox'
import { nullable } from '../schemas.ts'
import { FileSummary } from './file.ts'

/** The files of a request, in the order in which they were sent; the first 1,000. */
export const RequestFiles = Type.Object({
  items: Type.Array(
    Type.Object({
      file: FileSummary,
      messageId: nullable(Type.String({ description: 'The message it came with; `null`: with the request itself' })),
      internal: Type.Boolean(),
    }),
  ),
})
export type RequestFiles = Static<typeof RequestFiles>
