import { v7 } from 'uuid'

/** @returns a new id, a UUID of version 7, which carries its instant in milliseconds. */
export function newId(at?: Date): string {
  return at ? v7({ msecs: at.getTime() }) : v7()
}
