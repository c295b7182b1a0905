import { PublicDeskParams } from '@holdfast/contracts/chat/desk.ts'
import { SubmitFormBody, SubmittedForm } from '@holdfast/contracts/chat/submit-form.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { followLinkDays } from '@holdfast/contracts/links/link.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import type { OpenDesk } from '@holdfast/db/chat/desks.ts'
import { readIntake } from '@holdfast/db/chat/intake.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { mailPrivateLink } from '@holdfast/db/links/mail-private-link.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { statementsOf } from '@holdfast/db/requests/statements-of.ts'
import { type NewRequest, takeRequest } from '@holdfast/db/requests/take-request.ts'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { fingerprint } from '../http/fingerprint.ts'
import { requireOpenDesk } from './find-desk.ts'
import { admitVisitor, receiveVisit } from './visit.ts'

export function submitForm(app: App): void {
  const schema = {
    summary: 'Leave a message, which becomes a request',
    description: 'At any hour. A private link to follow it and answer on it goes to the address by email.',
    tags: ['visitors'],
    params: PublicDeskParams,
    headers: IdempotencyHeaders,
    body: SubmitFormBody,
    response: { 201: SubmittedForm },
  }
  const options = { schema, config: { permission: 'anyone', embedded: true } } as const
  app.post('/public/desks/:deskKey/requests', options, async (request, reply) => {
    const visit = await receiveVisit(app, request, 'form', request.body)
    const { organization, caller } = visit
    const taken = await app.db.tenant(organization.id, async (tx, client) => {
      const desk = await requireOpenDesk(tx, request.params.deskKey)
      if (!desk.formEnabled) throw new AppError('not_found', 'There is no form here')
      const visitorId = await admitVisitor(tx, visit)
      const taken = await takeRequest(
        statementsOf(client),
        await readInput(tx, desk, { visitorId, isKnown: caller !== null }, request),
      )
      if (taken.outcome === 'mismatch') throw new AppError('idempotency_mismatch')
      const link = { orgId: organization.id, requestId: taken.id, personId: visitorId, days: followLinkDays }
      if (!caller) await mailPrivateLink(tx, { ...link, key: 'intake' })
      return taken
    })
    if (taken.outcome === 'repeated') reply.header('idempotency-replayed', 'true')
    const number = `${organization.numberPrefix}-${taken.number}`
    return reply.code(201).send({ number, linkMailed: caller === null })
  })
}

type Form = FastifyRequest<{ Body: SubmitFormBody }>

interface Sender {
  readonly visitorId: string
  readonly isKnown: boolean
}

async function readInput(tx: Tx, desk: OpenDesk, { visitorId, isKnown }: Sender, request: Form): Promise<NewRequest> {
  const { title, description, type = 'question', clientId, pageUrl } = request.body
  const occurredAt = new Date()
  const key = clientId ?? (request.headers['idempotency-key'] as string | undefined)
  return {
    orgId: desk.orgId,
    id: newId(occurredAt),
    actor: { kind: 'person', id: visitorId },
    requesterId: visitorId,
    createdBy: visitorId,
    type,
    title,
    description: pageUrl === undefined ? description : `${description}\n\nSent from <${pageUrl}>`,
    priority: 'normal',
    channel: isKnown ? 'portal' : 'form',
    ...(await readIntake(tx, desk)),
    occurredAt,
    ...(key !== undefined && { idempotency: { key, fingerprint: fingerprint(`form ${desk.id}`, request.body) } }),
  }
}
