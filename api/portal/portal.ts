/**
 * The pages of agents, supervisors, administrators and requesters. One document for every address that nothing else
 * answers, because the portal itself knows its pages; and a lean one to sign in. `portal/` is what fills them.
 */
import { existsSync } from 'node:fs'
import { join, normalize, resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import { AppError } from '@holdfast/contracts/errors.ts'
import { publicEndpointOf } from '@holdfast/files/s3-store.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { AppConfig } from '../config.ts'

/** Where `node portal/build.ts` puts the pages. */
const defaultPortalDir = resolve(import.meta.dirname, '../../.cache/portal')

declare module 'fastify' {
  interface FastifyInstance {
    /** Answers a browser that goes to an address with the page for it. @returns false where it is none of the portal's */
    sendPortal(request: FastifyRequest, reply: FastifyReply): boolean
  }
}

const hidden = { schema: { hide: true }, config: { permission: 'anyone' } } as const
/** The name of what is below `assets/` changes with its content. */
const yearSeconds = 31_536_000

export const portalPlugin = fp<{ config: AppConfig }>(
  async (app, { config }) => {
    const root = config.portalDir || defaultPortalDir
    const policy = pagePolicy(config)
    await app.register(fastifyStatic, {
      root,
      serve: false,
      preCompressed: true,
      cacheControl: false,
      suppressWarning: true,
    })
    const options = { root, preCompressed: true, cacheControl: false } as const
    const send = (reply: FastifyReply, file: string, cacheControl = 'no-cache') => {
      // A way out of the folder is no file, whether there is one or not.
      const isInside = normalize(file) === file
      if (!isInside || !existsSync(join(root, file))) throw missing(root, file)
      return reply.header('cache-control', cacheControl).sendFile(file, root, options)
    }
    const sendPage = (reply: FastifyReply, file: string) =>
      send(reply.header('content-security-policy', policy).header('vary', 'Cookie'), file)

    app.get<{ Params: { '*': string } }>('/assets/*', hidden, (request, reply) =>
      send(reply, `assets/${request.params['*']}`, `public, max-age=${yearSeconds}, immutable`),
    )
    for (const file of ['theme.js', 'favicon.svg']) app.get(`/${file}`, hidden, (_request, reply) => send(reply, file))
    for (const path of ['/sign-in', '/sign-in/*', '/setup'])
      app.get(path, hidden, (_request, reply) => sendPage(reply, 'sign-in.html'))
    app.decorate('sendPortal', (request, reply) => {
      if (!isNavigation(request)) return false
      void sendPage(reply.code(200), 'index.html')
      return true
    })
  },
  { name: 'portal' },
)

/** A person who goes somewhere, as opposed to a program that asks for something. */
function isNavigation({ method, url, headers }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  if (/^\/(api|assets|health|metrics|docs|temporal|widget)(\/|\?|$)/.test(url)) return false
  return headers.accept?.includes('text/html') ?? false
}

function missing(root: string, file: string): AppError {
  if (existsSync(join(root, 'index.html'))) return new AppError('not_found', 'There is no such file')
  return new AppError('unavailable', `${file} is not built: run \`node portal/build.ts\` once, as \`npm start\` does.`)
}

/** Nothing runs but our own scripts; libraries set styles, so those may be inline. */
function pagePolicy({ filesBackend, s3 }: AppConfig): string {
  const endpoint = filesBackend === 'folder' ? null : publicEndpointOf(s3)
  const store = endpoint ? ` ${new URL(endpoint).origin}` : ''
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    `connect-src 'self'${store}`,
    `img-src 'self' data: blob:${store}`,
    `media-src 'self' blob:${store}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
