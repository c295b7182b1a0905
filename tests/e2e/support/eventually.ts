import { expect } from 'vitest'

/** So long anything may take to arrive on a slow machine. */
const arrivalMs = 15_000

/** What is looked at comes to be as expected; what it must be is said as with `expect`. */
export const eventually = <T>(look: () => Promise<T> | T, message?: string): ReturnType<typeof expect.poll<T>> =>
  expect.poll(look, { timeout: arrivalMs, interval: 50, ...(message !== undefined && { message }) })
