import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { dataConverterFor } from '@holdfast/gateway/data-converter.ts'
import proto, { type temporal } from '@temporalio/proto'
import type { Harness } from '../support/harness.ts'
import { keysOf, testPayloadKeys } from '../support/payload-keys.ts'

/** Reads the kept histories that are sealed; most are of before. */
export const keptConverter = dataConverterFor(keysOf({ payloadKeys: testPayloadKeys }), 'holdfast')

export const historiesDir = join(import.meta.dirname, '../../workflows/requests/histories')

// Not the SDK's `historyToJSON`: it fails where its packages have each their own copy of protobufjs.
const { History } = proto.temporal.api.history.v1
type History = temporal.api.history.v1.History

export interface KeptHistory {
  readonly name: string
  readonly history: History
}

/** @returns the histories that are kept, by the names of their files. */
export async function readHistories(): Promise<KeptHistory[]> {
  const files = (await readdir(historiesDir)).filter((file) => file.endsWith('.json')).sort()
  const read = async (file: string) => ({
    name: basename(file, '.json'),
    history: History.fromObject(JSON.parse(await readFile(join(historiesDir, file), 'utf8'))),
  })
  return Promise.all(files.map(read))
}

/** @returns the history of each of the workflow's runs, oldest first. */
export async function fetchHistories({ client }: Harness, workflowId: string): Promise<History[]> {
  const runs: { runId: string; startedAt: number }[] = []
  const query = `WorkflowId = '${workflowId}'`
  for await (const { runId, startTime } of client.workflow.list({ query })) {
    runs.push({ runId, startedAt: startTime.getTime() })
  }
  runs.sort((a, b) => a.startedAt - b.startedAt)
  return Promise.all(
    runs.map(async ({ runId }) =>
      History.fromObject(await client.workflow.getHandle(workflowId, runId).fetchHistory()),
    ),
  )
}

export const asHistory = (fetched: object): History => History.fromObject(fetched)

export async function keepHistory(name: string, history: History): Promise<void> {
  const json = History.toObject(history, { bytes: String, longs: String, enums: String })
  await writeFile(join(historiesDir, `${name}.json`), `${JSON.stringify(json, null, 1)}\n`)
}
