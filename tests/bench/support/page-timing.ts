/** What a page feels like, measured in the page. */
import type { Page } from 'playwright-core'
import { percentile } from './bench.ts'

export interface FrameRate {
  readonly perSecond: number
}

/** Counts frames for so long, from within. */
export async function frameRate(page: Page, ms: number): Promise<FrameRate> {
  const frames = await page.evaluate(
    (forMs) =>
      new Promise<number>((done) => {
        let count = 0
        const startedAt = performance.now()
        const next = (now: number) => {
          if (now - startedAt >= forMs) done(count)
          else {
            count += 1
            requestAnimationFrame(next)
          }
        }
        requestAnimationFrame(next)
      }),
    ms,
  )
  return { perSecond: frames / (ms / 1_000) }
}

/** Types into what has the focus. @returns milliseconds from the key to the frame after it, at the 95th hundredth */
export async function typeAndMeasure(page: Page, text: string): Promise<number> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(globalThis, { typedMs: times })
    // The event's own time: what waits in the queue of the page counts.
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          // After the frame is drawn.
          channel.port1.onmessage = () => times.push(performance.now() - timeStamp)
          channel.port2.postMessage(null)
        })
      },
      { capture: true },
    )
  })
  await page.keyboard.type(text, { delay: 60 })
  const times = await page.evaluate(() => (globalThis as unknown as { typedMs: number[] }).typedMs)
  if (times.length < text.length) throw new Error(`of ${text.length} keys ${times.length} were seen`)
  return percentile(
    times.sort((a, b) => a - b),
    95,
  )
}
