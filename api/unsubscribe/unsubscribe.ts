import { AppError } from '@holdfast/contracts/errors.ts'
import { writeAudit } from '@holdfast/db/audit/commands.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { unsubscribe as silence } from '@holdfast/db/mail/commands.ts'
import { findMailOrganization, findMailRequest, findRecipient } from '@holdfast/db/mail/queries.ts'
import type { Unsubscription } from '@holdfast/db/mail/unsubscribe-token.ts'
import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import type { App } from '../app-type.ts'
import { unsubscribePage } from './page.ts'
import { type SpokenWords, wordsOf } from './words.ts'

const UnsubscribeParams = Type.Object({ token: Type.String({ pattern: '^[A-Za-z0-9_-]{107}$' }) })
const Page = Type.String({ description: 'A page' })
const html = 'text/html; charset=utf-8'

/** Looking changes nothing: programs that read mail follow every link in it. */
export function showUnsubscribe(app: App): void {
  const schema = {
    summary: 'The page on which somebody says that they want no more of these emails',
    tags: ['setting'],
    params: UnsubscribeParams,
    response: { 200: Page },
  }
  app.get('/unsubscribe/:token', { schema, config: { permission: 'anyone' } }, async (request, reply) => {
    const asked = app.unsubscriptions.read(request.params.token)
    const { words, about } = await app.db.tenant(asked.orgId, (tx) => findWords(tx, asked))
    const page = { language: words.language, title: words.title(about), text: words.text, button: words.button }
    return sendPage(reply, unsubscribePage(page))
  })
}

/** One click (RFC 8058): by the button of that page, or by a mail program's own. Twice is once. */
export function unsubscribe(app: App): void {
  // Mail programs send `List-Unsubscribe=One-Click` as a form; what it says is said by the address already.
  const forms = ['application/x-www-form-urlencoded', 'multipart/form-data']
  app.addContentTypeParser(forms, { parseAs: 'string', bodyLimit: 4_096 }, (_request, _body, done) =>
    done(null, undefined),
  )
  const schema = {
    summary: 'No more of these emails, by one click',
    description:
      'Mutes the request for the person; from an email about several requests, turns email off for its kinds.',
    tags: ['setting'],
    params: UnsubscribeParams,
    response: { 200: Page },
  }
  const config = { permission: 'anyone', anySite: true } as const
  app.post('/unsubscribe/:token', { schema, config }, async (request, reply) => {
    const asked = app.unsubscriptions.read(request.params.token)
    const { words, about } = await app.db.tenant(asked.orgId, async (tx) => {
      const found = await findWords(tx, asked)
      await silence(tx, asked)
      const { orgId, personId: id, requestId, effectId } = asked
      const target = { targetKind: 'person', targetId: id, after: { requestId, effectId } }
      const actor = { kind: 'person', id } as const
      await writeAudit(tx, { orgId, actor, action: 'person.unsubscribed', address: request.ip, ...target })
      return found
    })
    const text = asked.requestId === null ? words.doneText : words.mutedText
    const page = { language: words.language, title: words.done(about), text, button: null }
    return sendPage(reply, unsubscribePage(page))
  })
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').type(html).send(page)
}

/** @throws AppError `not_found` when the person or the request is not there any more */
async function findWords(tx: Tx, asked: Unsubscription): Promise<{ words: SpokenWords; about: string }> {
  const person = await findRecipient(tx, asked.personId)
  if (!person) throw new AppError('not_found', 'There is no such person any more')
  const words = wordsOf(person.locale)
  if (asked.requestId === null) return { words, about: words.likeThat }
  const request = await findMailRequest(tx, asked.requestId)
  if (!request) throw new AppError('not_found', 'There is no such request any more')
  const { numberPrefix } = await findMailOrganization(tx, asked.orgId)
  return { words, about: `${numberPrefix}-${request.number}` }
}
