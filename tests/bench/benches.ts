/** All benches, in the order in which a whole run does them. */
import { auth } from './auth.ts'
import { fanOut } from './fan-out.ts'
import { intake } from './intake.ts'
import { lifecycle } from './lifecycle.ts'
import { list } from './list.ts'
import { memory } from './memory.ts'
import { portal } from './portal.ts'
import { stream } from './stream.ts'
import type { Bench, Figure } from './support/bench.ts'
import { timers } from './timers.ts'

export const benches: Record<string, (bench: Bench) => Promise<Figure[]>> = {
  memory,
  lifecycle,
  timers,
  list,
  intake,
  auth,
  stream,
  'fan-out': fanOut,
  portal,
}
