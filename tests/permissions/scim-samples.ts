/** What SCIM's operations are asked with. */
import type { Sample } from './sample.ts'
import type { Things } from './things.ts'

const core = 'urn:ietf:params:scim:schemas:core:2.0'
const messages = 'urn:ietf:params:scim:api:messages:2.0'
const headers = () => ({ 'content-type': 'application/scim+json' })
const ofUser = ({ scimPersonId = '' }: Things): Things => ({ id: scimPersonId })
const ofGroup = ({ groupId = '' }: Things): Things => ({ id: groupId })
const user = (name: string) => ({
  schemas: [`${core}:User`],
  userName: name,
  displayName: 'Somebody',
  emails: [{ value: name, primary: true }],
})
const group = { schemas: [`${core}:Group`], displayName: 'A group' }
const search = { schemas: [`${messages}:SearchRequest`], count: 1 }
const patch = (path: string) => ({
  schemas: [`${messages}:PatchOp`],
  Operations: [{ op: 'replace', path, value: 'Somebody' }],
})
const body = (make: (things: Things) => object, things?: Sample['things']): Sample => ({
  headers,
  payload: (given) => JSON.stringify(make(given)),
  ...(things && { things }),
})

export const scimSamples: Readonly<Record<string, Sample>> = {
  'GET /scim/v2/ResourceTypes/{id}': { things: () => ({ id: 'User' }) },
  'GET /scim/v2/Schemas/{id}': { things: () => ({ id: `${core}:User` }) },
  'POST /scim/v2/Bulk': body(() => ({ schemas: [`${messages}:BulkRequest`], Operations: [] })),
  'POST /scim/v2/Users': body(() => user('scim-one@example.test')),
  'POST /scim/v2/Users/.search': body(() => search),
  'GET /scim/v2/Users/{id}': { things: ofUser },
  'PUT /scim/v2/Users/{id}': body(({ scimPersonEmail = '' }) => user(scimPersonEmail), ofUser),
  'PATCH /scim/v2/Users/{id}': body(() => patch('displayName'), ofUser),
  'DELETE /scim/v2/Users/{id}': { things: ofUser },
  'POST /scim/v2/Groups': body(() => group),
  'POST /scim/v2/Groups/.search': body(() => search),
  'GET /scim/v2/Groups/{id}': { things: ofGroup },
  'PUT /scim/v2/Groups/{id}': body(() => group, ofGroup),
  'PATCH /scim/v2/Groups/{id}': body(() => patch('displayName'), ofGroup),
  'DELETE /scim/v2/Groups/{id}': { things: ofGroup },
}
