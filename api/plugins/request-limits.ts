/**
 * How much one person, token, link or address may ask for (features E). It stops what runs wild, and nobody who works:
 * the counts are kept in the process and told to other replicas by NATS each second, so no request waits for them.
 * While NATS is away each replica counts for itself.
 */
import { randomUUID } from 'node:crypto'
import { BlockList, isIPv6 } from 'node:net'
import { AppError } from '@holdfast/contracts/errors.ts'
import { requestRatesSubject } from '@holdfast/contracts/events.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { AppConfig } from '../config.ts'
import { RequestRates, type SharedRates, type Taken } from '../http/request-rates.ts'

export type RateKind = 'person' | 'token' | 'link' | 'address'

/** Requests a minute; 0: as many as they like. */
export type RequestLimits = Readonly<Record<RateKind, number>>

const shareEveryMs = 1_000

/** Whoever is there already: a proxy that nobody has told us of, or the operator. */
const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

interface RequestRateHooks {
  /** Turns away an address from which too much came that nobody was signed in for, unless it is known who asks now. */
  before(request: FastifyRequest): void
  /** Counts for whoever asks. @throws AppError `too_many_requests` */
  after(request: FastifyRequest, reply: FastifyReply): void
}

export const requestLimitsPlugin = fp<{ config: AppConfig }>(
  async (app, { config: { requestLimits } }) => {
    if (!requestLimits) return
    const rates = new RequestRates(randomUUID())
    const hooks = createHooks(app, rates, requestLimits)
    app.addHook('onRequest', (request, _reply, done) => attempt(() => hooks.before(request), done))
    app.decorate('countCaller', (request, reply) => hooks.after(request, reply))
    app.addHook('onResponse', (request, reply, done) => {
      if (reply.statusCode === 401 && isCounted(request)) rates.add(addressKey(app, request))
      done()
    })
    app.wire.subscribe(requestRatesSubject, (message) => rates.hear(message.json<SharedRates>()))
    const sharing = setInterval(() => {
      const shared = rates.share()
      if (shared) app.wire.publish(requestRatesSubject, shared)
    }, shareEveryMs)
    sharing.unref()
    app.addHook('onClose', async () => clearInterval(sharing))
  },
  { name: 'request-limits', dependencies: ['session', 'nats', 'visitors'] },
)

/** Counts whoever was found out to ask; after `permissionsPlugin`, which does that. */
export const callerLimitsPlugin = fp(
  async (app) => {
    if (!app.hasDecorator('countCaller')) return
    app.addHook('onRequest', (request, reply, done) => attempt(() => app.countCaller?.(request, reply), done))
  },
  { name: 'caller-limits', dependencies: ['permissions'] },
)

declare module 'fastify' {
  interface FastifyInstance {
    readonly countCaller?: RequestRateHooks['after']
  }
}

function createHooks(app: FastifyInstance, rates: RequestRates, limits: RequestLimits): RequestRateHooks {
  const policies = Object.fromEntries(
    Object.entries(limits).map(([kind, limit]) => [kind, `"${kind}";q=${limit};w=60`]),
  ) as Record<RateKind, string>
  return {
    before(request) {
      if (limits.address === 0 || !isCounted(request) || isLoopback(request.ip)) return
      const taken = rates.peek(addressKey(app, request), limits.address)
      if (!taken.isAllowed && !app.sessions.knows(request)) throw refuse(taken)
    },
    after(request, reply) {
      if (!isCounted(request)) return
      const { kind, key } = whoAsks(app, request)
      const limit = limits[kind]
      if (limit === 0 || (kind === 'address' && isLoopback(request.ip))) return
      const taken = rates.take(key, limit)
      reply.header('ratelimit-policy', policies[kind])
      reply.header('ratelimit', `"${kind}";r=${taken.remaining};t=${taken.resetSeconds}`)
      if (!taken.isAllowed) throw refuse(taken)
    },
  }
}

function whoAsks(app: FastifyInstance, request: FastifyRequest): { kind: RateKind; key: string } {
  const { caller } = request
  if (!caller) return { kind: 'address', key: addressKey(app, request) }
  if (caller.token) return { kind: 'token', key: `token:${caller.token.id}` }
  if (caller.link) return { kind: 'link', key: `link:${caller.link.id}` }
  return { kind: 'person', key: `person:${caller.personId}` }
}

/**
 * Pages and what they are made of are not counted: they cost nothing, and come in heaps. Asked of the route, for an
 * address can be written in many ways that lead to it (`/%61pi/…`, `http://desk/api/…`).
 */
function isCounted(request: FastifyRequest): boolean {
  const { url = request.url } = request.routeOptions
  return url.startsWith('/api/') || url.startsWith('/scim/')
}

function addressKey(app: FastifyInstance, { ip }: FastifyRequest): string {
  return `address:${app.visitors.hashAddress(ip)}`
}

function isLoopback(address: string): boolean {
  return loopback.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

function refuse({ retryAfterSeconds }: Taken): AppError {
  const detail = `Too many requests in a minute; come again in ${retryAfterSeconds} s`
  return new AppError('too_many_requests', detail, { extra: { retryAfterSeconds } })
}

function attempt(act: () => void, done: (error?: Error) => void): void {
  try {
    act()
    done()
  } catch (error) {
    done(error as Error)
  }
}
