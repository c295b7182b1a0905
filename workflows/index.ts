/** The only entry of the workflow bundle. */

export { bulk } from './bulk/bulk-workflow.ts'
export { directorySync } from './directory-syncs/directory-sync-workflow.ts'
export { effect } from './effects/effect-workflow.ts'
export { cleanFiles } from './files/clean-files-workflow.ts'
export { file } from './files/file-workflow.ts'
export { personErasure } from './person-data/person-erasure-workflow.ts'
export { personExport } from './person-data/person-export-workflow.ts'
export { personImport } from './person-imports/person-import-workflow.ts'
export { request } from './requests/request-workflow.ts'
