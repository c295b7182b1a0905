import { join } from 'node:path'
import type { StackConfig, Tool } from './config.ts'
import type { StackPorts } from './ports.ts'
import type { ProcessSpec } from './processes.ts'
import type { Secrets } from './secrets.ts'

/** What every server of one stack is given. */
export interface StackContext {
  dataDir: string
  ports: StackPorts
  secrets: Secrets
  config: StackConfig
  tools: Record<Tool, string>
  log: (line: string) => void
}

/** The parts of a process that are the same for all servers of a stack. */
export const commonSpec = (
  context: StackContext,
  name: string,
): Pick<ProcessSpec, 'logFile' | 'runDir' | 'env' | 'cwd'> => ({
  logFile: join(context.dataDir, 'logs', `${name}.log`),
  runDir: join(context.dataDir, 'run'),
  env: context.config.baseEnv,
  cwd: context.dataDir,
})
