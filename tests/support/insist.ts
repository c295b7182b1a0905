/** Asks again, with the same id, until there is an answer: what a client does while servers come and go. */
import { randomUUID } from 'node:crypto'
import { AppError } from '@holdfast/contracts/errors.ts'
import type { ChangeResult } from '@holdfast/contracts/requests/commands.ts'
import type { LiveRequest } from './harness.ts'
import { until } from './until.ts'

type Command = Parameters<LiveRequest['change']>[0]

/** @throws AppError as soon as the change is refused, which is an answer too */
export function insist(
  request: LiveRequest,
  command: Command,
  options: { updateId?: string; timeoutMs?: number } = {},
): Promise<ChangeResult> {
  const { updateId = randomUUID(), timeoutMs = 90_000 } = options
  const ask = async () => {
    try {
      const outcome = await request.change(command, updateId)
      return outcome.state === 'done' ? outcome.result : undefined
    } catch (error) {
      // `internal` is what a server that is just coming or going may say.
      if (error instanceof AppError && (error.code === 'unavailable' || error.code === 'internal')) return undefined
      throw error
    }
  }
  return until(`${command.type} of ${request.id}`, ask, timeoutMs)
}
