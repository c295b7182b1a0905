import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { assertPortsFree, findFreePorts, isPortFree, portsFrom } from './ports.ts'

describe('ports', () => {
  it('names the port in use, who needs it and who has it', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const check = assertPortsFree([{ port, title: 'NATS' }])
    await expect(check).rejects.toThrow(`Port ${port}, which NATS needs, is in use`)
    if (process.platform === 'linux') await expect(check).rejects.toThrow(`process ${process.pid} (`)
    server.close()
  })

  it('finds a block that is free and not among the ports of outgoing connections', async () => {
    const ports = await findFreePorts()
    expect(await isPortFree(ports.postgres)).toBe(true)
    expect(ports.relayMetrics).toBeLessThan(32_768)
  })

  it('plans no port twice', () => {
    const { temporalInternal, ...ports } = portsFrom(4000)
    const internal = Array.from({ length: 10 }, (_, index) => temporalInternal + index)
    const all = [...Object.values(ports), ...internal]
    expect(new Set(all).size).toBe(all.length)
    expect(Math.max(...all)).toBe(4021)
  })
})
