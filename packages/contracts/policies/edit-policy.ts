import type { Static } from 'typebox'
import { closed } from '../schemas.ts'
import { PolicyName } from './policy.ts'

/** Only the name: what a policy says is published as a version. */
export const EditPolicyBody = closed({ name: PolicyName })
export type EditPolicyBody = Static<typeof EditPolicyBody>
