/** Which requests of the last weeks a draft would be for (a dry look before publishing; features B6). */
import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed, Instant, nullable } from '../schemas.ts'
import { PolicyConditions } from '../sla/policy.ts'

/** Without a draft: the policies as they are. */
export const PreviewPoliciesBody = closed({
  draft: Type.Optional(
    closed({
      policyId: nullable(Id),
      conditions: PolicyConditions,
      position: Type.Optional(
        Type.Integer({
          minimum: 1,
          maximum: 10_000,
          description: 'Of a new policy; right before the default unless given',
        }),
      ),
    }),
  ),
  days: Type.Optional(Type.Integer({ minimum: 1, maximum: 90, default: 90 })),
})
export type PreviewPoliciesBody = Static<typeof PreviewPoliciesBody>

const Sample = Type.Object({
  id: Type.String(),
  number: Type.String({ description: 'Such as HF-1042' }),
  title: Type.String(),
})

export const PolicyMatches = Type.Object({
  policyId: nullable(Type.String({ description: '`null` is the draft of a new policy' })),
  wins: Type.Integer({ description: 'Requests that it is the first to fit, with the draft' }),
  winsNow: Type.Integer({ description: 'The same, as the policies are now' }),
  shadowed: Type.Integer({ description: 'Requests that it fits, but that an earlier policy takes' }),
})
export type PolicyMatches = Static<typeof PolicyMatches>

export const PolicyPreview = Type.Object({
  since: Instant,
  requests: Type.Integer({ description: 'How many requests were looked at' }),
  capped: Type.Boolean({ description: 'There were more; the newest were looked at' }),
  policies: Type.Array(PolicyMatches, { description: 'In the order in which they are tried' }),
  unmatched: Type.Integer({ description: 'Requests that no policy fits' }),
  samples: Type.Array(Sample, { description: 'Requests that the draft takes; first those that it does not take now' }),
  openOnDraft: Type.Object(
    { count: Type.Integer(), capped: Type.Boolean() },
    { description: 'Open requests that run on a version of the policy; they stay on it when a new one is published' },
  ),
})
export type PolicyPreview = Static<typeof PolicyPreview>
