import { fileURLToPath } from 'node:url'
import { failureConverterPath } from '@holdfast/gateway/data-converter.ts'
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker'

const workflowsPath = fileURLToPath(new URL('../workflows/index.ts', import.meta.url))

/** Bundles all workflows; fails when one of them reaches for something that workflows must not have. */
export function bundleWorkflows(): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({ workflowsPath, failureConverterPath, logger: new DefaultLogger('WARN') })
}
