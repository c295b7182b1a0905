import { createHmac, timingSafeEqual } from 'node:crypto'
import { AppError } from '@holdfast/contracts/errors.ts'
import type { Caller } from '../auth/caller.ts'

/** Cursors say where a page ended, and are good only for whom, and for what, they were made. */
export interface Cursors {
  seal(scope: string, keys: readonly string[]): string
  /** @throws AppError `cursor_invalid` */
  open(scope: string, cursor: string): string[]
}

const macBytes = 16

export function createCursors(key: Buffer): Cursors {
  const sign = (scope: string, text: string) =>
    createHmac('sha256', key).update(scope).update('\0').update(text).digest().subarray(0, macBytes)
  return {
    seal(scope, keys) {
      const text = JSON.stringify(keys)
      return Buffer.concat([sign(scope, text), Buffer.from(text)]).toString('base64url')
    },
    open(scope, cursor) {
      const bytes = Buffer.from(cursor, 'base64url')
      const mac = bytes.subarray(0, macBytes)
      const text = bytes.subarray(macBytes).toString('utf8')
      if (mac.length < macBytes || !timingSafeEqual(mac, sign(scope, text))) {
        throw new AppError('cursor_invalid', 'Begin again without a cursor: it is from another list, filter or person')
      }
      return JSON.parse(text) as string[]
    },
  }
}

/** @returns what a cursor is bound to: person, list, and everything in the query that decides about its order */
export function cursorScope({ orgId, personId }: Caller, list: string, query: Record<string, unknown>): string {
  const { cursor: _cursor, limit: _limit, ...rest } = query
  const sorted = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([orgId, personId, list, sorted])
}
