/** Why SCIM refuses: RFC 7644 has names for it. */
export type ScimType =
  | 'invalidFilter'
  | 'invalidPath'
  | 'invalidSyntax'
  | 'invalidValue'
  | 'mutability'
  | 'noTarget'
  | 'uniqueness'

/** An expected refusal of SCIM; the message is for whoever set the client up. */
export class ScimError extends Error {
  readonly status: number
  readonly scimType: ScimType | undefined

  constructor(status: number, scimType: ScimType | undefined, message: string) {
    super(message)
    this.name = 'ScimError'
    this.status = status
    this.scimType = scimType
  }
}

export const invalidFilter = (message: string) => new ScimError(400, 'invalidFilter', message)
export const invalidValue = (message: string) => new ScimError(400, 'invalidValue', message)
export const invalidPath = (message: string) => new ScimError(400, 'invalidPath', message)
