/** What a request's ladders did. */
import type { LiveRequest } from '../support/harness.ts'

interface StepData {
  readonly clock: string
  readonly stepId: string
  readonly cycle: number
  readonly dueAt: string
  readonly lateMs: number
}

/** @returns the events of the ladders in order, such as `escalated breach 1` (what, step, cycle). */
export async function stepsOf(request: LiveRequest): Promise<string[]> {
  return (await stepEvents(request)).map(({ type, data }) => `${type} ${data.stepId} ${data.cycle}`)
}

export async function stepEvents(request: LiveRequest): Promise<{ type: string; data: StepData }[]> {
  const events = await request.events()
  return events
    .filter(({ type }) => type.startsWith('escalat'))
    .map(({ type, data }) => ({ type, data: data as StepData }))
}

/** @returns the due instants of what was breached, such as `resolution 1`. */
export async function breachesOf(request: LiveRequest): Promise<string[]> {
  const events = await request.events()
  return events
    .filter(({ type }) => type === 'breached')
    .map(({ data }) => `${(data as StepData).clock} ${(data as StepData).cycle} ${(data as StepData).dueAt}`)
}
