import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed, nullable } from '../schemas.ts'
import { Description, Tags, Title } from './create-request.ts'
import { priorities, requestTypes } from './vocabulary.ts'

/** The fields to change. Requesters may change title and description; the rest classifies the request, for agents. */
export const EditRequestBody = closed(
  {
    title: Type.Optional(Title),
    description: Type.Optional(Description),
    type: Type.Optional(Type.Enum(requestTypes)),
    priority: Type.Optional(Type.Enum(priorities)),
    categoryId: Type.Optional(nullable(Id)),
    subcategoryId: Type.Optional(nullable(Id)),
    businessUnitId: Type.Optional(nullable(Id)),
    regionId: Type.Optional(nullable(Id)),
    siteId: Type.Optional(nullable(Id)),
    tags: Type.Optional(Tags),
  },
  { minProperties: 1 },
)
export type EditRequestBody = Static<typeof EditRequestBody>
