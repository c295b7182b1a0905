import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import type { App } from '../app-type.ts'
import { testConfig } from '../test-helper.ts'

describe('health', () => {
  let app: App
  beforeAll(async () => {
    app = await buildApp(testConfig())
    // Connecting to NATS begins with listening.
    await app.listen({ port: 0 })
  })
  afterAll(() => app.close())

  it('lives', async () => {
    expect((await app.inject('/health/live')).json()).toEqual({ status: 'live' })
  })

  it('is ready when all parts are up', async () => {
    await expect
      .poll(async () => (await app.inject('/health/ready')).json())
      .toEqual({
        status: 'ready',
        parts: { database: 'up', temporal: 'up', nats: 'up', files: 'up' },
      })
  })

  it('still takes work without Temporal, NATS and the files, and says which is down', async () => {
    const nowhere = '127.0.0.1:9'
    const s3 = { endpoint: `http://${nowhere}`, accessKeyId: 'x', secretAccessKey: 'x', bucket: 'x' }
    const lame = await buildApp(testConfig({ temporalAddress: nowhere, natsUrl: `nats://${nowhere}`, s3 }))
    const answer = await lame.inject('/health/ready')
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({
      status: 'degraded',
      parts: { database: 'up', temporal: 'down', nats: 'down', files: 'down' },
    })
    await lame.close()
  })

  it('is down without the database', async () => {
    const lame = await buildApp(testConfig({ databaseUrl: 'postgres://x@127.0.0.1:9/x' }))
    const answer = await lame.inject('/health/ready')
    expect(answer.statusCode).toBe(503)
    expect(answer.json()).toMatchObject({ status: 'down', parts: { database: 'down' } })
    await lame.close()
  })

  it('tells Prometheus times by route', async () => {
    await app.inject('/health/live')
    const { body } = await app.inject('/metrics')
    expect(body).toContain(
      'holdfast_http_request_duration_seconds_count{method="GET",route="/health/live",status="200"}',
    )
    expect(body).toContain('holdfast_database_connections')
  })

  it('serves its documentation by itself', async () => {
    const document = (await app.inject('/openapi.json')).json()
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Holdfast' } })
    const page = await app.inject('/docs/')
    expect(page.body).not.toMatch(/https?:\/\/[^"' ]*(jsdelivr|unpkg|cdn)/)
    expect(page.body).toContain('js/scalar.js')
    expect((await app.inject('/docs/js/scalar.js')).statusCode).toBe(200)
  })
})
