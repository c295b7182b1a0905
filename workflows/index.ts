/** The only entry of the workflow bundle. */
export { request } from './requests/request-workflow.ts'
export { effect } from './effects/effect-workflow.ts'
