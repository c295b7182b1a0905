import { Client, Connection, type ScheduleDescription, ScheduleNotFoundError } from '@temporalio/client'
import { dataConverterFor } from './data-converter.ts'
import { keyIdOf } from './payload-codec.ts'
import type { PayloadKeys } from './payload-keys.ts'
import type { GatewayOptions } from './request-gateway.ts'

/**
 * Histories end; a schedule keeps for ever what it starts its runs with. Seals that with the first key, so that an older
 * one can be taken away when the last history that needs it is gone.
 * @param client of the namespace, with the same keys
 * @returns how many were sealed anew
 */
export async function resealSchedules(client: Client, keys: PayloadKeys): Promise<number> {
  let resealed = 0
  for await (const { scheduleId } of client.schedule.list()) {
    const schedule = client.schedule.getHandle(scheduleId)
    try {
      if (isFresh(await schedule.describe(), keys)) continue
      // What it has is opened on the way here, and sealed on the way back.
      await schedule.update(({ action, spec, policies, state }) => ({ action, spec, policies, state }))
      resealed += 1
    } catch (error) {
      // Somebody has taken it away meanwhile.
      if (!(error instanceof ScheduleNotFoundError)) throw error
    }
  }
  return resealed
}

/** The same, for a process that has no client of its own. */
export async function resealSchedulesAt({
  address,
  namespace,
  payloadKeys,
}: Required<GatewayOptions>): Promise<number> {
  const connection = await Connection.connect({ address })
  try {
    const dataConverter = dataConverterFor(payloadKeys, namespace)
    return await resealSchedules(new Client({ connection, namespace, dataConverter }), payloadKeys)
  } finally {
    await connection.close()
  }
}

function isFresh({ raw }: ScheduleDescription, keys: PayloadKeys): boolean {
  const payloads = raw.schedule?.action?.startWorkflow?.input?.payloads ?? []
  return payloads.every((payload) => keyIdOf(payload) === (keys[0]?.id ?? null))
}
