/** Starts the real servers once for all tests, or takes those that `node tests/serve.ts` has running. */
import { readFile } from 'node:fs/promises'
import type { TestProject } from 'vitest/node'
import { runningServersFile } from './env.ts'
import { startTestServers, type TestServers } from './support/test-servers.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    servers: TestServers
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const file = runningServersFile()
  if (file !== null) {
    project.provide('servers', JSON.parse(await readFile(file, 'utf8')) as TestServers)
    return async () => undefined
  }
  const { servers, stop } = await startTestServers()
  project.provide('servers', servers)
  return stop
}
