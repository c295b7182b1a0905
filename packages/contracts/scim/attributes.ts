/** What SCIM resources have here (RFC 7643). What the standard has besides is taken and not kept. */

export type AttributeType = 'string' | 'boolean' | 'dateTime' | 'complex'

export interface Attribute {
  readonly name: string
  readonly type: AttributeType
  readonly isMany?: true
  /** How many values at most; 100 unless said. */
  readonly most?: number
  /** Upper and lower case differ. */
  readonly caseExact?: true
  readonly isReadOnly?: true
  readonly parts?: readonly Attribute[]
}

export interface Schema {
  readonly id: string
  readonly attributes: readonly Attribute[]
  /** Of the standard, and of no use to a desk: heard and forgotten. */
  readonly ignored: readonly string[]
  readonly extension?: Schema
}

export const userSchemaId = 'urn:ietf:params:scim:schemas:core:2.0:User'
export const enterpriseSchemaId = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
export const groupSchemaId = 'urn:ietf:params:scim:schemas:core:2.0:Group'

const text = (name: string): Attribute => ({ name, type: 'string' })
const readOnly = (attribute: Attribute): Attribute => ({ ...attribute, isReadOnly: true })

const common: readonly Attribute[] = [
  { name: 'id', type: 'string', caseExact: true, isReadOnly: true },
  { name: 'externalId', type: 'string', caseExact: true },
  {
    name: 'meta',
    type: 'complex',
    isReadOnly: true,
    parts: [
      text('resourceType'),
      { name: 'created', type: 'dateTime' },
      { name: 'lastModified', type: 'dateTime' },
      text('location'),
      text('version'),
    ],
  },
]

const several = (name: string): Attribute => ({
  name,
  type: 'complex',
  isMany: true,
  parts: [text('value'), text('display'), text('type'), { name: 'primary', type: 'boolean' }],
})

export const enterpriseSchema: Schema = {
  id: enterpriseSchemaId,
  attributes: [
    text('employeeNumber'),
    text('costCenter'),
    text('organization'),
    text('division'),
    text('department'),
    {
      name: 'manager',
      type: 'complex',
      parts: [text('value'), readOnly(text('$ref')), readOnly(text('displayName'))],
    },
  ],
  ignored: [],
}

export const userSchema: Schema = {
  id: userSchemaId,
  attributes: [
    ...common,
    text('userName'),
    {
      name: 'name',
      type: 'complex',
      parts: ['formatted', 'familyName', 'givenName', 'middleName', 'honorificPrefix', 'honorificSuffix'].map(text),
    },
    text('displayName'),
    text('title'),
    text('userType'),
    text('preferredLanguage'),
    text('locale'),
    text('timezone'),
    { name: 'active', type: 'boolean' },
    several('emails'),
    several('phoneNumbers'),
    {
      name: 'groups',
      type: 'complex',
      isMany: true,
      isReadOnly: true,
      parts: [text('value'), text('$ref'), text('display'), text('type')],
    },
  ],
  ignored: [
    'nickName',
    'profileUrl',
    'password',
    'ims',
    'photos',
    'addresses',
    'entitlements',
    'roles',
    'x509Certificates',
  ],
  extension: enterpriseSchema,
}

export const groupSchema: Schema = {
  id: groupSchemaId,
  attributes: [
    ...common,
    text('displayName'),
    {
      name: 'members',
      type: 'complex',
      isMany: true,
      most: 20_000,
      parts: [text('value'), text('$ref'), text('display'), text('type')],
    },
  ],
  ignored: [],
}

/** @returns the attribute, whatever its case */
export function findAttribute(attributes: readonly Attribute[] | undefined, name: string): Attribute | undefined {
  const wanted = name.toLowerCase()
  return attributes?.find((attribute) => attribute.name.toLowerCase() === wanted)
}
