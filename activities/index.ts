/** All activities of the desk, made with their clients. */
import { createBulkActivities } from './bulk/index.ts'
import type { ActivityDeps } from './deps.ts'
import { createEffectActivities } from './effects/index.ts'
import { createCleanActivities } from './files/clean.ts'
import { createFileActivities } from './files/index.ts'
import { withPulse } from './pulse.ts'
import { createRequestActivities } from './requests/index.ts'

export function createActivities(deps: ActivityDeps) {
  return withPulse({
    ...createRequestActivities(deps),
    ...createEffectActivities(deps),
    ...createBulkActivities(deps),
    ...createFileActivities(deps),
    ...createCleanActivities(deps),
  })
}
