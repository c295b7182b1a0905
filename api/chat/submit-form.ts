import { SubmitFormBody, SubmittedForm } from '@holdfast/contracts/chat/submit-form.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { followLinkDays } from '@holdfast/contracts/links/link.ts'
import type { OpenDesk } from '@holdfast/db/chat/desks.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { mailPrivateLink } from '@holdfast/db/links/mail-private-link.ts'
import { statementsOf } from '@holdfast/db/requests/statements-of.ts'
import { type NewRequest, takeRequest } from '@holdfast/db/requests/take-request.ts'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { requireOpenDesk } from './find-desk.ts'
import { admitVisitor, receiveVisit } from './visit.ts'
import { readVisitorRequest, visitorRequestConfig, visitorRequestSchema } from './visitor-request.ts'

export function submitForm(app: App): void {
  const schema = {
    summary: 'Leave a message, which becomes a request',
    description: 'At any hour. A private link to follow it and answer on it goes to the address by email.',
    ...visitorRequestSchema,
    body: SubmitFormBody,
    response: { 201: SubmittedForm },
  }
  const options = { schema, config: visitorRequestConfig }
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

function readInput(tx: Tx, desk: OpenDesk, { visitorId, isKnown }: Sender, request: Form): Promise<NewRequest> {
  const { title, description: words, type = 'question', pageUrl } = request.body
  const description = pageUrl === undefined ? words : `${words}\n\nSent from <${pageUrl}>`
  const said = { requesterId: visitorId, type, title, description, channel: isKnown ? 'portal' : 'form' } as const
  return readVisitorRequest(tx, desk, request, { way: 'form', ...said })
}
