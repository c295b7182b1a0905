/** What a client finds out before it begins: what is there, what is possible. The descriptions are `scimmy`'s. */

import { AppError } from '@holdfast/contracts/errors.ts'
import {
  type Attribute,
  enterpriseSchema,
  groupSchema,
  type Schema,
  userSchema,
} from '@holdfast/contracts/scim/attributes.ts'
import { ScimError } from '@holdfast/contracts/scim/errors.ts'
import SCIMMY from 'scimmy'
import type { App } from '../app-type.ts'
import { presentList, sendScim } from './answers.ts'
import { baseOf, mostResults } from './ask.ts'

const config = { permission: 'scim:manage' } as const
const about = (summary: string, operationId: string) => ({ summary, tags: ['scim'], operationId })
const coreId = 'urn:ietf:params:scim:schemas:core:2.0'

const described = [
  { schema: userSchema, definition: SCIMMY.Schemas.User.definition },
  { schema: groupSchema, definition: SCIMMY.Schemas.Group.definition },
  { schema: enterpriseSchema, definition: SCIMMY.Schemas.EnterpriseUser.definition },
]

export function scimDiscovery(app: App): void {
  app.get(
    '/ServiceProviderConfig',
    { schema: about('What SCIM can do here', 'readScimConfig'), config },
    async (request, reply) => sendScim(reply, presentConfig(await baseOf(app, request))),
  )
  app.get(
    '/ResourceTypes',
    { schema: about('Which resources there are', 'listScimResourceTypes'), config },
    async (request, reply) => {
      const resources = resourceTypes(await baseOf(app, request))
      return sendScim(reply, presentList({ resources, total: resources.length, startIndex: 1 }))
    },
  )
  app.get(
    '/ResourceTypes/:id',
    { schema: about('One of them', 'readScimResourceType'), config },
    async (request, reply) => {
      const { id } = request.params as { id: string }
      return sendScim(reply, requireFound(resourceTypes(await baseOf(app, request)).find((type) => type.id === id)))
    },
  )
  app.get(
    '/Schemas',
    { schema: about('Which attributes they have', 'listScimSchemas'), config },
    async (request, reply) => {
      const resources = schemas(await baseOf(app, request))
      return sendScim(reply, presentList({ resources, total: resources.length, startIndex: 1 }))
    },
  )
  app.get('/Schemas/:id', { schema: about('One of them', 'readScimSchema'), config }, async (request, reply) => {
    const { id } = request.params as { id: string }
    return sendScim(reply, requireFound(schemas(await baseOf(app, request)).find((schema) => schema.id === id)))
  })
  app.post('/Bulk', { schema: about('Not possible', 'scimBulk'), config }, async () => {
    throw new ScimError(501, undefined, 'Bulk is not possible here; /ServiceProviderConfig says so')
  })
  app.all('/Me', { schema: { hide: true }, config }, async () => {
    throw new ScimError(501, undefined, 'A client is no user here')
  })
}

function requireFound<Found>(found: Found | undefined): Found {
  if (found === undefined) throw new AppError('not_found', 'There is nothing here')
  return found
}

function presentConfig(base: string) {
  return {
    schemas: [`${coreId}:ServiceProviderConfig`],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: mostResults },
    changePassword: { supported: false },
    sort: { supported: true },
    etag: { supported: true },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'API token',
        description: 'An API token with the scope scim:manage, as Authorization: Bearer',
        specUri: 'https://www.rfc-editor.org/rfc/rfc6750',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
  }
}

function resourceTypes(base: string) {
  const type = (id: string, description: string, schema: Schema) => ({
    schemas: [`${coreId}:ResourceType`],
    id,
    name: id,
    description,
    endpoint: `/${id}s`,
    schema: schema.id,
    ...(schema.extension && { schemaExtensions: [{ schema: schema.extension.id, required: false }] }),
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${id}` },
  })
  return [type('User', 'Somebody with an account', userSchema), type('Group', 'A group of the client', groupSchema)]
}

/** Of the standard's attributes, those that are kept here. */
function schemas(base: string) {
  return described.map(({ schema, definition }) => {
    // As it would be written: until then the library keeps more than it tells.
    const description = JSON.stringify(definition.describe(`${base}/Schemas`))
    const { attributes, ...whole } = JSON.parse(description) as ReturnType<typeof definition.describe>
    return {
      ...whole,
      schemas: [`${coreId}:Schema`],
      attributes: attributes.flatMap((one) => narrow(one, schema.attributes)),
    }
  })
}

interface Description {
  readonly name: string
  readonly subAttributes?: readonly Description[] | undefined
}

function narrow<One extends Description>(described: One, kept: readonly Attribute[]): One[] {
  const own = kept.find(({ name }) => name === described.name)
  if (!own) return []
  const parts = described.subAttributes?.flatMap((part) => narrow(part, own.parts ?? []))
  return [parts ? { ...described, subAttributes: parts } : described]
}
