/** The only entry of the workflow bundle. */

export { bulk } from './bulk/bulk-workflow.ts'
export { effect } from './effects/effect-workflow.ts'
export { cleanFiles } from './files/clean-files-workflow.ts'
export { file } from './files/file-workflow.ts'
export { request } from './requests/request-workflow.ts'
