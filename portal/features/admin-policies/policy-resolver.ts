import { PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import { schemaResolver } from '../../lib/forms/schema-resolver.ts'

/** As the API does; what was never said is left out, as JSON leaves it out. */
export const policyResolver = schemaResolver<PolicyRules>(PolicyRules, (values) => JSON.parse(JSON.stringify(values)))
