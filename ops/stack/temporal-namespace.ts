import { setTimeout as delay } from 'node:timers/promises'
import { Connection, isGrpcServiceError } from '@temporalio/client'
import { namespaceDefinition } from '../../temporal/namespaces.ts'
import { searchAttributes } from '../../temporal/search-attributes.ts'

const secondsPerDay = 86_400
const [notFound, alreadyExists] = [5, 6]
const indexedValueTypes = { Keyword: 2, Datetime: 6 } as const

async function withConnection<T>(address: string, use: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address })
  try {
    return await use(connection)
  } finally {
    await connection.close()
  }
}

/** Registers a namespace unless it is there; safe to run again, and at once from several processes. */
export function ensureNamespace(address: string, name: string): Promise<void> {
  const { description, retentionDays } = namespaceDefinition(name)
  return withConnection(address, async ({ workflowService }) => {
    try {
      await workflowService.registerNamespace({
        namespace: name,
        description,
        workflowExecutionRetentionPeriod: { seconds: (retentionDays * secondsPerDay) as never },
      })
    } catch (error) {
      if (!(isGrpcServiceError(error) && error.code === alreadyExists)) throw error
    }
  })
}

/**
 * Adds the search attributes that a namespace lacks; safe to run again.
 * Resolves when the server takes them, which is some seconds after it was told.
 */
export function ensureSearchAttributes(address: string, namespace: string, timeoutMs = 20_000): Promise<void> {
  return withConnection(address, async ({ operatorService, workflowService }) => {
    const { customAttributes } = await operatorService.listSearchAttributes({ namespace })
    const missing = Object.entries(searchAttributes).filter(([name]) => !(name in customAttributes))
    if (missing.length > 0) {
      const wanted = Object.fromEntries(missing.map(([name, type]) => [name, indexedValueTypes[type]]))
      await operatorService.addSearchAttributes({ namespace, searchAttributes: wanted })
    }
    // NextDue stands for all of them: they become known together.
    const query = `NextDue > "2000-01-01T00:00:00Z"`
    await retryUntil(Date.now() + timeoutMs, () => workflowService.countWorkflowExecutions({ namespace, query }))
  })
}

/**
 * Resolves when every part of the server takes work: the frontend answers before the parts behind it know each other,
 * and each shard has to find its owner.
 */
export function waitUntilServing(address: string, namespace: string, timeoutMs = 30_000): Promise<void> {
  const deadline = Date.now() + timeoutMs
  return withConnection(address, async ({ workflowService }) => {
    await retryUntil(deadline, () => workflowService.describeTaskQueue({ namespace, taskQueue: { name: 'probe' } }))
    // Ids that do not exist, enough of them to meet nearly every one of the 64 shards.
    const probes = Array.from({ length: 200 }, (_, index) => `probe-${index}`)
    const ask = async (workflowId: string) => {
      const execution = { workflowId }
      await workflowService.describeWorkflowExecution({ namespace, execution }).catch((error) => {
        if (!(isGrpcServiceError(error) && error.code === notFound)) throw error
      })
    }
    await Promise.all(probes.map((workflowId) => retryUntil(deadline, () => ask(workflowId))))
  })
}

async function retryUntil(deadline: number, attempt: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await attempt()
      return
    } catch (error) {
      if (Date.now() > deadline) throw error
      await delay(50)
    }
  }
}

/** Whether a Temporal server answers at an address. */
export async function temporalAnswers(address: string, timeoutMs = 2000): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: timeoutMs })
    await connection.close()
    return true
  } catch {
    return false
  }
}
