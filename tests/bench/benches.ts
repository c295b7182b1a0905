/** All benches, in the order in which a whole run does them. */
import { lifecycle } from './lifecycle.ts'
import type { Bench, Figure } from './support/bench.ts'

export const benches: Record<string, (bench: Bench) => Promise<Figure[]>> = { lifecycle }
