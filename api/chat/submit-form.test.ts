/** Visitors leave a message, which becomes a request (features D4, A19). */
import { requests } from '@holdfast/db/requests/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestDesk } from '../test-helper.ts'
import { type Door, knock } from './test-visitors.ts'
import { VisitorTestDesk } from './visitor-test-desk.ts'

let reception: VisitorTestDesk
let desk: TestDesk
let door: Door
beforeAll(async () => {
  reception = await VisitorTestDesk.open()
  ;({ desk, door } = reception)
})
afterAll(() => reception.close())

describe('the form', () => {
  it('makes a request and mails a private link, whoever it is', async () => {
    const send = (email: string) =>
      knock(door, {
        method: 'POST',
        url: '/public/desks/help/requests',
        payload: {
          name: 'Someone',
          email,
          title: `From ${email}`,
          description: 'Help',
          pageUrl: 'https://a.example/b',
        },
      })
    const [known, unknown] = [await send('requester@example.test'), await send('stranger@example.org')]
    expect(Object.keys(known.json())).toEqual(Object.keys(unknown.json()))
    expect([known.statusCode, unknown.statusCode]).toEqual([201, 201])
    for (const email of ['requester@example.test', 'stranger@example.org']) {
      const [row] = await desk.db.tenant(desk.org.orgId, (tx) =>
        tx
          .select()
          .from(requests)
          .where(eq(requests.title, `From ${email}`)),
      )
      expect(row).toMatchObject({ channel: 'form', description: 'Help\n\nSent from <https://a.example/b>' })
      const mails = await reception.mailsOf(row?.id ?? '')
      expect(mails.filter(({ template }) => template === 'private_link')).toMatchObject([
        { kind: 'email', recipientId: row?.requesterId, payload: { requestId: row?.id, personId: row?.requesterId } },
      ])
      // The token is made when the email is sent, and lies nowhere until then.
      expect(JSON.stringify(mails)).not.toContain('hfl_')
    }
  })

  it('is a way in of its own, which no other door claims', async () => {
    const requester = await desk.as(desk.org.requesterId)
    const claim = await requester.ask({ method: 'POST', url: '/requests', payload: { title: 'x', channel: 'form' } })
    expect(claim.json().errors[0].path).toBe('/channel')
    const payload = { title: 'Of somebody known', description: 'Please' }
    const left = await requester.ask({ method: 'POST', url: '/public/desks/help/requests', payload })
    expect(left.json()).toMatchObject({ linkMailed: false })
    const rows = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.select().from(requests).where(eq(requests.title, payload.title)),
    )
    expect(rows).toMatchObject([{ channel: 'portal', requesterId: desk.org.requesterId }])
  })

  it('is one for the same key', async () => {
    const payload = {
      name: 'Al',
      email: 'al@example.org',
      title: 'Once',
      description: 'Please',
      clientId: 'form-key-1',
    }
    const send = () => knock(door, { method: 'POST', url: '/public/desks/help/requests', payload })
    const [one, two] = await Promise.all([send(), send()])
    expect(one.json()).toEqual(two.json())
    const rows = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.select().from(requests).where(eq(requests.title, 'Once')),
    )
    expect(rows).toHaveLength(1)
    expect(
      (await reception.mailsOf(rows[0]?.id ?? '')).filter(({ template }) => template === 'private_link'),
    ).toHaveLength(1)
  })
})
