/** The process of `Crowd`: opens what it is told to, tells how long it took, and ends with its parent. */
import { WebSocket } from 'ws'
import type { CrowdArrival, CrowdClient, CrowdResult } from './socket-crowd.ts'

const patienceMs = 60_000
const retryMs = 500
let crowd: WebSocket[] = []

process.on('disconnect', () => process.exit(0))
process.on('message', async (arrival: CrowdArrival) => {
  for (const ws of crowd) ws.terminate()
  crowd = []
  process.send?.(await arrive(arrival))
})

interface Tally {
  readonly greetedMs: number[]
  readonly thereMs: number[]
  readonly errors: Record<string, number>
  readonly frames: Record<string, number>
  failed: number
}

async function arrive({ url, withinMs, clients, after }: CrowdArrival): Promise<CrowdResult> {
  const tally: Tally = { greetedMs: [], thereMs: [], errors: {}, frames: {}, failed: 0 }
  const began = performance.now()
  const all = clients.map(async (client, index) => {
    await pause((withinMs * index) / clients.length)
    const deadline = began + patienceMs
    while (!(await open(url, client, { after, began, tally })) && performance.now() < deadline) {
      await pause(retryMs * (0.5 + Math.random()))
    }
  })
  await Promise.race([Promise.all(all), pause(patienceMs)])
  tally.failed = clients.length - tally.thereMs.length
  return tally
}

function open(
  url: string,
  { headers, topics, expected }: CrowdClient,
  { after, began, tally }: { after: number | undefined; began: number; tally: Tally },
): Promise<boolean> {
  const ws = new WebSocket(url, { headers, perMessageDeflate: false })
  crowd.push(ws)
  return new Promise((resolve) => {
    let [subscribed, events, isThere] = [0, 0, false]
    ws.on('error', ({ message }) => {
      tally.errors[message] = (tally.errors[message] ?? 0) + 1
    })
    ws.on('close', () => resolve(false))
    ws.on('message', (data: Buffer) => {
      const { type, message } = JSON.parse(data.toString()) as { type: string; message?: { body: string } | null }
      if (message) hear(message.body)
      tally.frames[type] = (tally.frames[type] ?? 0) + 1
      if (type === 'hello') {
        tally.greetedMs.push(performance.now() - began)
        for (const [id, topic] of topics.entries()) {
          ws.send(JSON.stringify({ type: 'subscribe', id: String(id), topic, ...(after !== undefined && { after }) }))
        }
      }
      if (type === 'subscribed') subscribed += 1
      if (type === 'event') events += 1
      if (isThere || subscribed < topics.length || events < expected) return
      isThere = true
      tally.thereMs.push(performance.now() - began)
      resolve(true)
    })
  })
}

const hearers = new Map<string, number>()

/** Tells when all of them have got the same. */
function hear(body: string): void {
  const count = (hearers.get(body) ?? 0) + 1
  hearers.set(body, count)
  if (count < crowd.length) return
  hearers.delete(body)
  process.send?.({ heard: body, at: performance.timeOrigin + performance.now() })
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
