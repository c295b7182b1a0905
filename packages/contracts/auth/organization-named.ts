import Type from 'typebox'

/** For whoever is not signed in: only where neither the address nor a header names the organization. */
export const OrganizationNamed = {
  organization: Type.Optional(
    Type.String({ minLength: 1, maxLength: 100, description: 'The short name of the organization' }),
  ),
}
