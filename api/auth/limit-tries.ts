/**
 * Slows down whoever tries passwords, codes and other secrets, without locking anybody out: a stranger who tries the
 * password of somebody makes strangers wait, and not the devices that somebody has signed in on. What is counted is
 * shared among replicas; whom it is counted for is kept as hashes only.
 */
import { countAgainst, readCount } from '@holdfast/db/rate-limits/commands.ts'
import { isKnownDevice, rememberDevice } from '@holdfast/db/rate-limits/known-devices.ts'
import { forgetTries, takeBackTry, takeTry } from '@holdfast/db/rate-limits/pauses.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refuseUntil } from '../http/rate-limit.ts'
import { deviceIdOf, readDeviceId } from './device.ts'
import { networkWindowMs } from './try-limits.ts'

export interface Tries {
  readonly orgId: string
  /** What is tried, such as `password`, `code` or `second_factor`: each is counted for itself. */
  readonly kind: string
  /** Whose secret it is, as far as is known: what was typed, or an id; `null` where a secret names nobody. */
  readonly account: string | null
}

/**
 * Asks whether a secret may be tried now, and counts the try, before anything is checked; `noteSuccess` or
 * `noteFailure` is to be told of the outcome.
 * @throws AppError `too_many_requests`, which says when to come again; the same for accounts that are not there
 */
export async function limitTries(app: FastifyInstance, request: FastifyRequest, tries: Tries): Promise<void> {
  const { orgId } = tries
  const { network, failures, here, anywhere, ownDevice } = keysOf(app, request, tries)
  const { free, pauseMs, freeFromAnywhere, pauseFromAnywhereMs, ...limits } = app.limits.tries
  // Thrown after the commit: who is refused by one limit has been counted by the others.
  const until = await app.db.tenant(orgId, async (tx) => {
    if (ownDevice !== null && (await isKnownDevice(tx, orgId, ownDevice))) {
      return takeTry(tx, orgId, [{ key: ownDevice, free, maxMs: pauseMs }])
    }
    const window = { orgId, windowMs: networkWindowMs }
    const tried = await countAgainst(tx, { ...window, key: network })
    if (tried.count > limits.triesOfNetwork) return tried.resetAt
    const failed = await readCount(tx, { ...window, key: failures })
    if (failed.count >= limits.failuresOfNetwork) return failed.resetAt
    if (here === null || anywhere === null) return null
    return takeTry(tx, orgId, [
      { key: here, free, maxMs: pauseMs },
      { key: anywhere, free: freeFromAnywhere, maxMs: pauseFromAnywhereMs },
    ])
  })
  if (until === null) return
  app.limits.noteTry(tries.kind, 'refused')
  throw refuseUntil(until)
}

/**
 * The same for what a directory keeps as one account, by whatever name it is tried; nothing is counted of the network, for
 * the name was counted already. The pauses of tries from everywhere grow as long as the others: where the domain locks an
 * account, its owner is locked out of everything, which is worse than to wait.
 * @returns whether it may be tried now
 */
export async function takeEntryTry(
  app: FastifyInstance,
  request: FastifyRequest,
  tries: Tries & { readonly account: string },
): Promise<boolean> {
  const { orgId, kind } = tries
  const { here, anywhere, ownDevice } = keysOf(app, request, tries)
  const { free, pauseMs: maxMs, freeFromAnywhere } = app.limits.tries
  const until = await app.db.tenant(orgId, async (tx) => {
    if (ownDevice !== null && (await isKnownDevice(tx, orgId, ownDevice))) {
      return takeTry(tx, orgId, [{ key: ownDevice, free, maxMs }])
    }
    return takeTry(tx, orgId, [
      { key: here ?? '', free, maxMs },
      { key: anywhere ?? '', free: freeFromAnywhere, maxMs },
    ])
  })
  if (until !== null) app.limits.noteTry(kind, 'refused')
  return until === null
}

/** Counts somebody who wants an account. @throws AppError `too_many_requests` */
export async function limitRegistrations(app: FastifyInstance, request: FastifyRequest, orgId: string): Promise<void> {
  const key = `registrations:network:${app.visitors.hashAddress(request.ip)}`
  const { count, resetAt } = await app.db.tenant(orgId, (tx) =>
    countAgainst(tx, { orgId, windowMs: networkWindowMs, key }),
  )
  if (count <= app.limits.tries.registrationsOfNetwork) return
  app.limits.noteTry('registration', 'refused')
  throw refuseUntil(resetAt)
}

/** The secret was right: the next try from here costs no pause, and the device is known from now on. */
export async function noteSuccess(app: FastifyInstance, request: FastifyRequest, tries: Tries): Promise<void> {
  const { orgId } = tries
  const { here, anywhere, nextDevice } = keysOf(app, request, tries)
  app.limits.noteTry(tries.kind, 'right')
  if (here === null || anywhere === null || nextDevice === null) return
  await app.db.tenant(orgId, async (tx) => {
    await forgetTries(tx, orgId, [here, nextDevice])
    await takeBackTry(tx, orgId, anywhere)
    await rememberDevice(tx, orgId, nextDevice)
  })
}

/** The secret was wrong, or nobody's: the network that it came from has one more of these. */
export async function noteFailure(app: FastifyInstance, request: FastifyRequest, tries: Tries): Promise<void> {
  const { orgId } = tries
  const { failures, ownDevice } = keysOf(app, request, tries)
  app.limits.noteTry(tries.kind, 'wrong')
  await app.db.tenant(orgId, async (tx) => {
    if (ownDevice !== null && (await isKnownDevice(tx, orgId, ownDevice))) return
    await countAgainst(tx, { orgId, windowMs: networkWindowMs, key: failures })
  })
}

function keysOf(app: FastifyInstance, request: FastifyRequest, { kind, account }: Tries) {
  const from = app.visitors.hashAddress(request.ip)
  const shared = { network: `tries:network:${from}`, failures: `tries:failures:${from}` }
  if (account === null) return { ...shared, here: null, anywhere: null, ownDevice: null, nextDevice: null }
  const who = `tries:${kind}:${app.visitors.hashEmail(account.trim())}`
  const device = readDeviceId(app, request)
  const onDevice = (deviceId: string) => `${who}:device:${app.visitors.hashEmail(deviceId)}`
  return {
    ...shared,
    here: `${who}:from:${from}`,
    anywhere: who,
    ownDevice: device && onDevice(device),
    nextDevice: onDevice(deviceIdOf(app, request)),
  }
}
