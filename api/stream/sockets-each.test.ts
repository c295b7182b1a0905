import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDesk, type TestDesk } from '../test-helper.ts'
import { listen, openSocket } from './stream-test-desk.ts'

let desk: TestDesk
let port: number
beforeAll(async () => {
  desk = await openDesk({}, { stream: { socketsEach: 3 } })
  port = await listen(desk.app)
})
afterAll(() => desk.close())

it('gives one person so many sockets at a time, and goes on with those that are open', async () => {
  const [requester, agent] = [await desk.as(desk.org.requesterId), await desk.as(desk.org.agentId)]
  // Another session of the same person does not help.
  const askers = [requester, await desk.as(desk.org.requesterId), requester]
  const open = await Promise.all(
    askers.map(async (asker) => {
      const client = openSocket(port, desk.org, { asker })
      await client.first('hello')
      return client
    }),
  )
  const tooMany = openSocket(port, desk.org, { asker: requester })
  // It may come back, after the pauses that grow.
  expect(await tooMany.first('bye')).toMatchObject({ reason: 'too_many_sockets', retry: { minMs: expect.any(Number) } })
  await tooMany.until(() => tooMany.closed !== null, 'close')
  expect(tooMany.of('hello')).toEqual([])
  const others = openSocket(port, desk.org, { asker: agent })
  await others.first('hello')
  for (const client of open) {
    client.say({ type: 'ping' })
    await client.first('pong')
  }
  expect(desk.app.streams.load.sockets).toBe(4)
  open[0]?.cut()
  await tooMany.until(() => desk.app.streams.load.sockets === 3, 'place')
  const next = openSocket(port, desk.org, { asker: requester })
  await next.first('hello')
})
