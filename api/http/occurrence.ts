import { randomBytes } from 'node:crypto'

const prefix = randomBytes(6).toString('hex')
let count = 0

/** @returns an id for one request, unique over all replicas and restarts. */
export function nextOccurrence(): string {
  count += 1
  return `${prefix}-${count.toString(36)}`
}
