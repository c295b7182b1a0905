/** The browser or app that asks, whoever signs in on it. */
import { randomUUID } from 'node:crypto'
import { isId } from '@holdfast/contracts/ids.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

export interface DeviceTrace {
  /** Random, from a cookie that outlives sessions; nobody but the device has it. */
  readonly deviceId: string
  /** As the browser tells it, such as `Windows`; `null` where it does not. */
  readonly platform: string | null
}

const named = new WeakMap<FastifyRequest, string>()

/** @returns the device of a request; its cookie is made, or lives on from now, with this answer */
export function deviceOf(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply): DeviceTrace {
  const deviceId = deviceIdOf(app, request)
  app.sessions.cookies.setDevice(reply, deviceId)
  return { deviceId, platform: platformOf(request) }
}

/** @returns the id that the device has, or is given by `deviceOf` with this answer */
export function deviceIdOf(app: FastifyInstance, request: FastifyRequest): string {
  const deviceId = readDeviceId(app, request) ?? named.get(request) ?? randomUUID()
  named.set(request, deviceId)
  return deviceId
}

/** @returns `null` for a device that has never signed in, or keeps no cookies */
export function readDeviceId(app: FastifyInstance, request: FastifyRequest): string | null {
  const id = app.sessions.cookies.readDevice(request)
  return id !== undefined && isId(id) ? id : null
}

/** A client hint, in which browsers tell what they no longer say in `User-Agent`. */
function platformOf({ headers }: FastifyRequest): string | null {
  const hint = headers['sec-ch-ua-platform']
  const name = typeof hint === 'string' ? /^"([\w .+-]{1,40})"$/.exec(hint)?.[1] : undefined
  return name === undefined || name === 'Unknown' ? null : name
}
