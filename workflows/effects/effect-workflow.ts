/** Carries out one effect, for hours if the other side is down, apart from the request that caused it. */
import type { EffectActivities } from '@holdfast/activities/effects/index.ts'
import { patched, proxyActivities, sleep } from '@temporalio/workflow'
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
const { planEffect, giveUpEffect } = proxyActivities<EffectActivities>({
  startToCloseTimeout: '30 seconds',
  heartbeatTimeout: '3 seconds',
})

/** Waits until the effect is due, which may move meanwhile. @returns whether it is still wanted */
async function untilDue(input: EffectInput): Promise<boolean> {
  for (;;) {
    const { wanted, sendAt } = await planEffect(input)
    if (!wanted) return false
    const waitMs = Date.parse(sendAt) - Date.now()
    if (waitMs <= 0) return true
    await sleep(waitMs, { summary: `not before ${sendAt}` })
  }
}

export async function effect(input: EffectInput): Promise<void> {
  // Effects that began before there was something to wait for go on without.
  if (patched('plan') && !(await untilDue(input))) return
  try {
    await performEffect(input)
  } catch (failure) {
    await giveUpEffect(input)
    throw failure
  }
}
