/** Carries out one effect, for hours if the other side is down, apart from the request that caused it. */
import type { EffectActivities } from '@holdfast/activities/effects/index.ts'
import { proxyActivities, sleep } from '@temporalio/workflow'
import { outsideTaskQueue } from '../requests/messages.ts'
import type { EffectInput } from './messages.ts'

const { performEffect } = proxyActivities<EffectActivities>({
  taskQueue: outsideTaskQueue,
  // A mail takes up to 20 s; after it the outcome is written down, however long the database takes to come back.
  startToCloseTimeout: '90 seconds',
  heartbeatTimeout: '3 seconds',
  scheduleToCloseTimeout: '3 days',
  retry: { initialInterval: '2 seconds', backoffCoefficient: 2, maximumInterval: '1 hour' },
})
const { giveUpEffect } = proxyActivities<EffectActivities>({
  startToCloseTimeout: '30 seconds',
  heartbeatTimeout: '3 seconds',
})

export async function effect(input: EffectInput): Promise<void> {
  try {
    // Nearly always it is due when it is begun; its time may move while it waits, so it is asked again.
    for (let answer = await performEffect(input); answer?.notBefore; answer = await performEffect(input)) {
      const waitMs = Math.max(0, Date.parse(answer.notBefore) - Date.now())
      await sleep(waitMs, { summary: `not before ${answer.notBefore}` })
    }
  } catch (failure) {
    await giveUpEffect(input)
    throw failure
  }
}
