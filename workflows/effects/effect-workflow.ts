/** Carries out one effect, for hours if the other side is down, apart from the request that caused it. */
import type { EffectActivities } from '@holdfast/activities/effects/index.ts'
import { proxyActivities } from '@temporalio/workflow'
import { outsideTaskQueue } from '../requests/messages.ts'
import type { EffectInput } from './messages.ts'

const { performEffect } = proxyActivities<EffectActivities>({
  taskQueue: outsideTaskQueue,
  startToCloseTimeout: '30 seconds',
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
    await performEffect(input)
  } catch (failure) {
    await giveUpEffect(input)
    throw failure
  }
}
