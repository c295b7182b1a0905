/** All activities of the desk, made with their clients. */
import { createBulkActivities } from './bulk/index.ts'
import type { ActivityDeps } from './deps.ts'
import { createDirectoryActivities } from './directories/index.ts'
import { createEffectActivities } from './effects/index.ts'
import { createCleanActivities } from './files/clean.ts'
import { createFileActivities } from './files/index.ts'
import { createPersonErasureActivities } from './person-data/erasure.ts'
import { createPersonExportActivities } from './person-data/export.ts'
import { createPersonImportActivities } from './person-imports/index.ts'
import { withPulse } from './pulse.ts'
import { createRequestActivities } from './requests/index.ts'

export function createActivities(deps: ActivityDeps) {
  return withPulse(
    together(
      createRequestActivities(deps),
      createEffectActivities(deps),
      createBulkActivities(deps),
      createFileActivities(deps),
      createCleanActivities(deps),
      createPersonImportActivities(deps),
      createPersonExportActivities(deps),
      createPersonErasureActivities(deps),
      createDirectoryActivities(deps),
    ),
  )
}

type Together<Part> = (Part extends unknown ? (part: Part) => void : never) extends (whole: infer Whole) => void
  ? Whole
  : never

/** Of two activities of one name the later would answer for both, so that is refused. */
function together<Parts extends object[]>(...parts: Parts): Together<Parts[number]> {
  const names = parts.flatMap((part) => Object.keys(part))
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Error(`Two activities are named ${twice}`)
  return Object.assign({}, ...parts)
}
