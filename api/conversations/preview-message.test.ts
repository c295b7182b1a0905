import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeRequest, openDesk, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

describe('the preview of a message', () => {
  it('is what the message will be', async () => {
    const agent = await desk.as(desk.org.agentId)
    const body = '**Hello** <script>alert(1)</script>\n\n- [x](javascript:alert(1))'
    const preview = await agent.ask({ method: 'POST', url: '/messages/preview', payload: { body } })
    expect(preview.statusCode).toBe(200)
    expect(preview.json().html).toContain('<strong>Hello</strong>')
    const { id } = await makeRequest(agent)
    const sent = await agent.ask({ method: 'POST', url: `/requests/${id}/notes`, payload: { body } })
    expect(preview.json().html).toBe(sent.json().html)
  })

  it('may be empty, but not too long', async () => {
    const agent = await desk.as(desk.org.agentId)
    const ask = (body: string) => agent.ask({ method: 'POST', url: '/messages/preview', payload: { body } })
    expect((await ask('')).json()).toEqual({ html: '' })
    expect((await ask('x'.repeat(50_001))).statusCode).toBe(422)
  })
})
