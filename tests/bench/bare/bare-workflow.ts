/** The bare thing beside which `lifecycle` is measured: as many updates and activities, which do nothing. */
import { condition, defineSignal, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow'

interface BareActivities {
  nothing(step: string): Promise<string>
}

const { nothing } = proxyActivities<BareActivities>({ startToCloseTimeout: '20 seconds' })

export const bareUpdates = ['assign', 'resolve', 'confirm'] as const
export const bareUpdate = (name: (typeof bareUpdates)[number]) => defineUpdate<string, [string]>(name)
export const bareSignal = defineSignal<[string]>('tell')

export async function bare(): Promise<void> {
  let closed = false
  let replied = 0
  setHandler(bareSignal, () => {
    replied += 1
  })
  for (const name of bareUpdates) {
    setHandler(bareUpdate(name), async (text) => {
      const answer = await nothing(text)
      closed ||= name === 'confirm'
      return answer
    })
  }
  await nothing('open')
  await condition(() => replied > 0)
  await nothing('reply')
  await condition(() => closed)
}
