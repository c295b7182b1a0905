/** Visitors leave, and are mailed what was said if they want it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Door, startVisit } from './test-visitors.ts'
import { VisitorTestDesk } from './visitor-test-desk.ts'

let reception: VisitorTestDesk
let door: Door
beforeAll(async () => {
  reception = await VisitorTestDesk.open()
  door = reception.door
})
afterAll(() => reception.close())

describe('leaving', () => {
  it('ends the chat once, tells both sides, and mails the transcript if it is wanted', async () => {
    const visitor = await startVisit(door, { transcriptWanted: true })
    await reception.accept(visitor.requestId)
    const end = () => visitor.ask({ method: 'POST', url: '/chat/session/end' })
    expect((await end()).json()).toMatchObject({ state: 'ended', endedBecause: 'visitor', place: null })
    const { endedAt } = (await end()).json()
    expect((await reception.chatOf(visitor.requestId))?.endedAt?.toISOString()).toBe(endedAt)
    const transcripts = (await reception.mailsOf(visitor.requestId)).filter(({ template }) => template === 'transcript')
    expect(transcripts).toMatchObject([
      { key: `transcript:${visitor.sessionId}`, payload: { sessionId: visitor.sessionId } },
    ])
    const timeline = (await visitor.ask({ method: 'GET', url: `/requests/${visitor.requestId}/timeline` })).json()
    const ends = timeline.items.filter(({ type }: { type: string }) => type === 'chat_ended')
    expect(ends).toMatchObject([{ details: { reason: 'visitor' } }])
    // The chat is over, and the request goes on.
    expect((await reception.rowOf(visitor.requestId))?.status).toBe('in_progress')
  })

  it('sends a transcript that is wanted later, to the address of the start', async () => {
    const visitor = await startVisit(door)
    await reception.accept(visitor.requestId)
    await visitor.ask({ method: 'POST', url: '/chat/session/end' })
    expect((await reception.mailsOf(visitor.requestId)).filter(({ template }) => template === 'transcript')).toEqual([])
    for (let n = 0; n < 2; n++) await visitor.ask({ method: 'POST', url: '/chat/session/transcript' })
    const { visitorId = '' } = (await reception.chatOf(visitor.requestId)) ?? {}
    const transcripts = (await reception.mailsOf(visitor.requestId)).filter(({ template }) => template === 'transcript')
    expect(transcripts).toMatchObject([{ recipientId: visitorId, target: null }])
  })

  it('mails nothing of a chat that nobody accepted: anybody could have their words sent to anybody', async () => {
    const visitor = await startVisit(door, { transcriptWanted: true })
    await visitor.ask({ method: 'POST', url: '/chat/session/end' })
    await visitor.ask({ method: 'POST', url: '/chat/session/transcript' })
    expect((await reception.chatOf(visitor.requestId))?.acceptedAt).toBeNull()
    expect((await reception.mailsOf(visitor.requestId)).filter(({ template }) => template === 'transcript')).toEqual([])
  })
})
