/** Service-level policies as administrators see them (features B4, B6). */
import Type, { type Static } from 'typebox'
import { Instant, Named, nullable, page, words } from '../schemas.ts'
import { PolicyConditions, PolicyRules } from '../sla/policy.ts'

export const PolicyName = words(100)

const summary = {
  id: Type.String(),
  name: Type.String(),
  position: Type.Integer({ description: 'The first policy that matches decides' }),
  versionNumber: Type.Integer({ description: 'Of the rules in force' }),
  retiredAt: nullable(Instant),
  version: Type.Integer({ description: 'The `ETag`' }),
}

export const PolicySummary = Type.Object({
  ...summary,
  conditions: PolicyConditions,
  calendarId: Type.String(),
  isDefault: Type.Boolean({ description: 'It matches everything' }),
})
export type PolicySummary = Static<typeof PolicySummary>

export const PolicyPage = page(PolicySummary)
export type PolicyPage = Static<typeof PolicyPage>

const published = {
  id: Type.String(),
  number: Type.Integer(),
  reason: Type.String(),
  publishedBy: nullable(Named),
  publishedAt: Instant,
}

/** With the rules of the version in force. */
export const Policy = Type.Object({ ...summary, rules: PolicyRules, current: Type.Object(published) })
export type Policy = Static<typeof Policy>

export const PolicyVersion = Type.Object({ ...published, rules: PolicyRules })
export type PolicyVersion = Static<typeof PolicyVersion>

export const PolicyVersionPage = page(PolicyVersion)
export type PolicyVersionPage = Static<typeof PolicyVersionPage>

/** @returns whether conditions let every request through, as those of a default do */
export function matchesEverything(conditions: PolicyConditions): boolean {
  return Object.values(conditions).every((values) => !values?.length)
}
