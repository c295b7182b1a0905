import Type, { type Static } from 'typebox'
import { AnswersBody } from '../forms/answers.ts'
import { Id } from '../ids.ts'
import { closed, Instant, nullable, words } from '../schemas.ts'
import { channels, priorities, requestStatuses, requestTypes } from './vocabulary.ts'

/** The ways by which the API takes requests in; an import and the public form have doors of their own. */
const openChannels = channels.filter((channel) => channel !== 'import' && channel !== 'form')

/** A request's title. */
export const Title = words(200)
/** A request's description. */
export const Description = Type.String({ maxLength: 50_000 })
/** Free words to find requests by. */
export const Tags = Type.Array(words(50), { maxItems: 20 })

/** Files that the sender has uploaded, to come with it. */
export const FileIds = Type.Array(Id, { maxItems: 20 })

/**
 * What a person asks for. `teamId` and `requesterId` are for agents. With `formId`, the form says type and category
 * where the body does not, and the answers are checked by its questions.
 */
export const CreateRequestBody = closed({
  type: Type.Optional(Type.Enum(requestTypes)),
  title: Title,
  description: Type.Optional(Description),
  priority: Type.Optional(Type.Enum(priorities)),
  channel: Type.Optional(Type.Enum(openChannels)),
  categoryId: Type.Optional(nullable(Id)),
  subcategoryId: Type.Optional(nullable(Id)),
  businessUnitId: Type.Optional(nullable(Id)),
  regionId: Type.Optional(nullable(Id)),
  teamId: Type.Optional(nullable(Id)),
  requesterId: Type.Optional(Id),
  tags: Type.Optional(Tags),
  fileIds: Type.Optional(FileIds),
  formId: Type.Optional(Id),
  answers: Type.Optional(AnswersBody),
})
export type CreateRequestBody = Static<typeof CreateRequestBody>

/**
 * What was taken in, as it was said. Team, assignee and due times come a moment later, when its workflow has started;
 * `Location` names where to read them.
 */
export const CreatedRequest = Type.Object({
  id: Type.String(),
  number: Type.String({ description: 'Such as HF-1042' }),
  type: Type.Enum(requestTypes),
  title: Type.String(),
  description: Type.String(),
  status: Type.Enum(requestStatuses),
  priority: Type.Enum(priorities),
  channel: Type.Enum(channels),
  categoryId: nullable(Type.String()),
  subcategoryId: nullable(Type.String()),
  teamId: nullable(Type.String()),
  requesterId: Type.String(),
  tags: Type.Array(Type.String()),
  createdAt: Instant,
  version: Type.Integer(),
})
export type CreatedRequest = Static<typeof CreatedRequest>
