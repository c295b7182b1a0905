/** What an operation is asked with, where its schema alone does not say: which thing a name means, and what makes sense. */
import { password } from '@holdfast/api/test-helper.ts'
import { signUnsubscription, unsubscribeKey } from '@holdfast/db/mail/unsubscribe-token.ts'
import type { Sample } from './sample.ts'
import { scimSamples } from './scim-samples.ts'
import { directorySettings, providerSettings } from './settings.ts'
import type { Things } from './things.ts'

/** As api/test-helper.ts has it. */
const masterKey = Buffer.alloc(32, 7).toString('base64')

const soon = new Date(Date.now() + 86_400_000)
const day = (at: Date) => at.toISOString().slice(0, 10)
const after = (days: number) => new Date(soon.getTime() + days * 86_400_000)

const named =
  (name: string, source: string) =>
  (things: Things): Things => ({ [name]: things[source] ?? '' })
const body = (make: (things: Things) => object): Sample => ({ payload: make })
const token = (things: Things): Things => {
  const { orgId = '', personId = '', requestId = '', effectId = '' } = things
  return { token: signUnsubscription(unsubscribeKey(masterKey), { orgId, personId, requestId, effectId }) }
}

const noHours = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const weekly = Object.fromEntries(noHours.map((name) => [name, []]))
const rules = { alwaysOpen: true, zone: 'Europe/Lisbon', weekly, holidays: [] }
const holidays = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n'
const challengeId = '01979d4c-7a3e-7000-8000-000000000000'
const signature = 'A'.repeat(43)
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const signed: Sample = { query: ({ orgId = '' }) => ({ org: orgId, expires: '4000000000', signature }) }
const picture: Sample = { payload: () => png, headers: () => ({ 'content-type': 'image/png' }) }
const visitor = { name: 'Vera', email: 'vera@example.org' }
const dates = { query: () => ({ from: day(soon), to: day(after(7)) }) }
export const samples: Readonly<Record<string, Sample>> = {
  'POST /api/v1/auth/second-factor': body(() => ({ challengeId, code: '123456' })),
  'POST /api/v1/auth/second-factor/enrolment/confirm': body(() => ({
    challengeId: challengeId,
    code: '123456',
  })),
  'POST /api/v1/auth/codes/redeem': body(() => ({ email: 'nobody@example.test', code: '123456' })),
  'POST /api/v1/auth/password/reset': body(() => ({ token: 'x'.repeat(30), password: 'correct horse battery staple' })),
  'POST /api/v1/auth/register/confirm': body(() => ({ email: 'nobody@example.test', code: '123456' })),
  'POST /api/v1/auth/step-up': body(() => ({ password: 'not this one' })),
  'PATCH /api/v1/support/business-units/{id}': { things: named('id', 'businessUnitId') },
  'PATCH /api/v1/support/regions/{id}': { things: named('id', 'regionId') },
  'POST /api/v1/chat/sessions/{sessionId}/end': { things: named('sessionId', 'chatSessionId') },
  'POST /api/v1/visitor-blocks': { things: named('sessionId', 'chatSessionId') },
  'POST /api/v1/requests/{requestId}/relations': body(({ otherId }) => ({ kind: 'blocks', requestId: otherId })),
  'POST /api/v1/requests/bulk': body(({ requestId }) => ({ requestIds: [requestId], change: { type: 'take' } })),
  'DELETE /api/v1/requests/{requestId}/relations/{kind}/{otherId}': { things: () => ({ kind: 'relates' }) },
  'GET /api/v1/requests/{requestId}/clocks/{kind}/explanation': { things: () => ({ kind: 'resolution' }) },
  'GET /api/v1/messages/search': { query: () => ({ q: 'Ink' }) },
  'GET /api/v1/support/colleagues': { query: () => ({ q: 'agent' }) },
  'GET /api/v1/support/shifts': { query: () => ({ from: soon.toISOString(), to: after(7).toISOString() }) },
  'PUT /api/v1/support/agents/{personId}/shift': body(() => ({
    timeZone: 'Europe/Lisbon',
    weekly: { ...weekly, monday: [{ from: '09:00', to: '17:00' }] },
  })),
  'POST /api/v1/support/agents/{personId}/absences': body(() => ({
    startsAt: after(30).toISOString(),
    endsAt: after(31).toISOString(),
  })),
  'POST /api/v1/management/people': body(({ businessUnitId }) => ({
    name: 'New',
    email: 'new-one@example.test',
    role: 'requester',
    businessUnitId,
  })),
  'PUT /api/v1/management/people/{personId}/photo': picture,
  'PUT /api/v1/setting/photo': picture,
  'POST /api/v1/management/people/{personId}/erase': body(({ personEmail }) => ({ email: personEmail, texts: 'keep' })),
  'POST /api/v1/management/people/imports': {
    payload: () => 'name,email\nNew,new-one@example.test\n',
    headers: () => ({ 'content-type': 'text/csv' }),
  },
  'POST /api/v1/management/sites': body(({ businessUnitId }) => ({ code: 'new-shop', name: 'New', businessUnitId })),
  'POST /api/v1/management/roles': body(() => ({
    name: 'Another',
    base: 'technician',
    grants: { 'request:read': 'any', 'request:work': 'any' },
  })),
  'POST /api/v1/management/calendars': body(() => ({ name: 'Other', rules, reason: 'new' })),
  'POST /api/v1/management/calendars/preview': body(() => ({ from: day(soon), to: day(after(7)), rules })),
  'POST /api/v1/management/calendars/holidays/import': body(() => ({ ical: holidays })),
  'GET /api/v1/management/calendars/{calendarId}/hours': dates,
  'POST /api/v1/management/calendars/{calendarId}/versions': body(() => ({ rules, reason: 'new' })),
  'PUT /api/v1/management/mail': body(() => ({
    senderName: 'Desk',
    senderAddress: 'desk@example.test',
    replyTo: null,
    bounceAddress: null,
    accentColour: '#0b6b6b',
    logoUrl: null,
    footer: '',
  })),
  'POST /api/v1/setting/password': body(() => ({
    currentPassword: password,
    newPassword: 'another horse, no battery',
  })),
  'POST /api/v1/setting/second-factor/confirm': body(() => ({ challengeId, code: '123456' })),
  'POST /api/v1/setting/tokens': body(() => ({
    name: 'Script',
    scopes: ['request:read'],
    expiresAt: after(30).toISOString(),
  })),
  'POST /api/v1/files/{fileId}/parts': { things: named('fileId', 'looseFileId') },
  'GET /api/v1/files/{fileId}/upload': { things: named('fileId', 'looseFileId') },
  'POST /api/v1/files/{fileId}/complete': { things: named('fileId', 'looseFileId') },
  'DELETE /api/v1/files/{fileId}': { things: named('fileId', 'looseFileId') },
  'GET /api/v1/files/{fileId}/content': signed,
  'PUT /api/v1/files/{fileId}/content': { ...signed, things: named('fileId', 'looseFileId') },
  'GET /api/v1/files/{fileId}/preview': signed,
  'GET /api/v1/unsubscribe/{token}': { things: token },
  'POST /api/v1/unsubscribe/{token}': { things: token },
  'POST /api/v1/public/desks/{deskKey}/chats': body(() => ({ ...visitor, message: 'Hello' })),
  'POST /api/v1/public/desks/{deskKey}/requests': body(() => ({ ...visitor, title: 'Hello', description: 'Hello' })),
  'GET /api/v1/reports/series': { query: () => ({ metric: 'volume', from: day(after(-8)), to: day(after(-1)) }) },
  'POST /api/v1/temporal/codec/decode': { headers: ({ namespace = '' }) => ({ 'x-namespace': namespace }) },
  'POST /api/v1/temporal/codec/encode': { headers: ({ namespace = '' }) => ({ 'x-namespace': namespace }) },
  'POST /api/v1/management/directories': body(() => ({ name: 'Corp', settings: directorySettings })),
  'POST /api/v1/management/providers': body(() => ({
    name: 'Corp',
    issuer: 'https://issuer.invalid',
    clientId: 'desk',
    settings: providerSettings,
  })),
  'POST /api/v1/management/people/hand-over': body(({ personId }) => ({ personIds: [personId], keeper: null })),
  ...scimSamples,
}
