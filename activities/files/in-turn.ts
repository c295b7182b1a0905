/** A large picture takes hundreds of megabytes while it is made small, so few are at a time, whatever else goes on. */
const lanes = 2

let busy = 0
const waiting: (() => void)[] = []

/** Does the work when it is its turn. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy < lanes) busy += 1
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else busy -= 1
  }
}
