/** What ends elsewhere ends here, also where NATS is there and says nothing (features E6). */
import { buildApp } from '@holdfast/api/app.ts'
import { hostOf, openDesk, testConfig, until } from '@holdfast/api/test-helper.ts'
import { describe, expect, it } from 'vitest'
import { SleepyWire } from '../../support/sleepy-wire.ts'

describe('a NATS that is open and dead', () => {
  it('is taken for none: what is blocked elsewhere is over here within a second', async () => {
    const wire = await SleepyWire.start(testConfig().natsUrl)
    const desk = await openDesk()
    const replica = await buildApp(testConfig({ natsUrl: wire.natsUrl }))
    for (const app of [desk.app, replica]) await app.listen({ host: '127.0.0.1', port: 0 })
    await until(async () => desk.app.wire.connected && replica.wire.connected, Boolean)
    const agent = await desk.as(desk.org.agentId)
    const admin = await desk.as(desk.org.adminId)
    const headers = { host: hostOf(desk.org), cookie: agent.cookie }
    const me = async () => (await replica.inject({ url: '/api/v1/auth/me', headers })).statusCode
    // Until what is read is believed for as long as NATS tells of changes.
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(await me()).toBe(200)
    wire.sleep()
    const url = `/management/people/${desk.org.agentId}/block`
    expect((await admin.ask({ method: 'POST', url })).statusCode).toBe(200)
    const blockedAt = Date.now()
    await until(me, (status) => status === 401, 20_000)
    expect(Date.now() - blockedAt).toBeLessThan(1_000)
    wire.wake()
    await until(async () => replica.wire.connected, Boolean)
    await Promise.all([replica.close(), desk.close()])
    await wire.stop()
  })
})
