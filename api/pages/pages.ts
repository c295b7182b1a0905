/**
 * What visitors see without signing in (features D4, A19): the chat and the form of a desk, the page behind a private
 * link, and the script that other sites embed. The pages are shells; `widget/` is what fills them.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import { AppError } from '@holdfast/contracts/errors.ts'
import { publicEndpointOf } from '@holdfast/files/s3-store.ts'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { App } from '../app-type.ts'
import { findPublicOrganization, requireOpenDesk } from '../chat/find-desk.ts'
import type { AppConfig } from '../config.ts'
import { asAppError } from '../http/as-app-error.ts'
import { renderMessage, renderShell } from './shell.ts'
import { textsFor } from './texts.ts'

/** Where `node widget/build.ts` puts the bundles. */
const defaultWidgetDir = resolve(import.meta.dirname, '../../.cache/widget')

const config = { permission: 'anyone' } as const
const hidden = { schema: { hide: true }, config } as const
/** A page of another site asks for the script again so often; the pages of ours look each time whether it is the same. */
const scriptSeconds = 300

export async function pages(app: FastifyInstance, { config: settings }: { config: AppConfig }): Promise<void> {
  const root = settings.widgetDir || defaultWidgetDir
  const policy = pagePolicy(settings)
  app.setErrorHandler((error, request, reply) => sendTrouble(reply, error, request.headers['accept-language']))
  await app.register(fastifyStatic, {
    root,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    suppressWarning: true,
  })
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('content-security-policy', policy)
    done()
  })
  const send = (reply: FastifyReply, file: string) => {
    if (!existsSync(join(root, file))) throw notBuilt()
    return reply.sendFile(file)
  }
  app.get('/widget.js', hidden, (_request, reply) => {
    // Helmet keeps what is ours to our pages; this is for those of others.
    reply.header('cross-origin-resource-policy', 'cross-origin').header('access-control-allow-origin', '*')
    return send(reply.header('cache-control', `public, max-age=${scriptSeconds}`), 'widget.js')
  })
  for (const file of ['page.js', 'page.css']) {
    app.get(`/widget/${file}`, hidden, (_request, reply) => send(reply.header('cache-control', 'no-cache'), file))
  }
  for (const page of ['chat', 'help'] as const) {
    app.get<{ Params: { deskKey: string } }>(`/${page}/:deskKey`, hidden, async (request, reply) => {
      const organization = await findPublicOrganization(app as App, request, null)
      const { key, name } = await app.db.tenant(organization.id, (tx) => requireOpenDesk(tx, request.params.deskKey))
      const title = `${name} – ${organization.name}`
      const mayBeKnown = Boolean(app.sessions.cookies.readAccess(request))
      return sendPage(
        reply,
        renderShell({ page, desk: key, title, mayBeKnown, texts: textsFor(request.headers['accept-language']) }),
      )
    })
  }
  app.get('/follow', hidden, async (request, reply) => {
    const texts = textsFor(request.headers['accept-language'])
    // The address is worth nothing without what is behind its #, but nobody should look for it.
    reply.header('x-robots-tag', 'noindex')
    return sendPage(reply, renderShell({ page: 'follow', desk: '', title: texts.follow, mayBeKnown: false, texts }))
  })
}

function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header('vary', 'Accept-Language')
    .send(html)
}

/** Whoever reads this is a person with a browser; the same codes as everywhere, in words. */
function sendTrouble(reply: FastifyReply, error: unknown, language: string | undefined): FastifyReply {
  const { code } = asAppError(error)
  const texts = textsFor(language)
  const isUnknown = ['not_found', 'organization_unknown', 'validation_failed', 'bad_request'].includes(code)
  if (isNotBuilt(error)) return reply.code(503).type('text/plain; charset=utf-8').send(`${error.message}\n`)
  reply.code(isUnknown ? 404 : code === 'internal' ? 500 : 503)
  if (!isUnknown) reply.log.error({ err: error }, 'a page could not be shown')
  return sendPage(
    reply,
    isUnknown
      ? renderMessage(texts.unknown, texts.unknownWhy, texts)
      : renderMessage(texts.trouble, texts.troubleWhy, texts),
  )
}

function notBuilt(): AppError {
  return new AppError('unavailable', 'The widget is not built: run `node widget/build.ts` once, as `npm start` does.', {
    extra: { notBuilt: true },
  })
}

function isNotBuilt(error: unknown): error is AppError {
  return error instanceof AppError && error.extra.notBuilt === true
}

/** Nothing runs but our own script, and nothing is asked but this server and the store that files go to. */
function pagePolicy({ filesBackend, s3 }: AppConfig): string {
  const store = filesBackend === 'folder' ? null : publicEndpointOf(s3)
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src 'self'${store ? ` ${new URL(store).origin}` : ''}`,
    "img-src 'self' data: blob:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types holdfast',
  ].join('; ')
}
