import fp from 'fastify-plugin'
import { Counter } from 'prom-client'
import { defaultTryLimits, type TryLimits } from '../auth/try-limits.ts'
import type { AppConfig } from '../config.ts'

/** How much may be asked for. */
export interface Limits {
  readonly tries: TryLimits
  /** Counts the outcome of a try, for metrics. */
  noteTry(kind: string, outcome: 'right' | 'wrong' | 'refused'): void
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly limits: Limits
  }
}

export const limitsPlugin = fp<{ config: AppConfig }>(
  async (app, { config }) => {
    const tries = new Counter({
      name: 'holdfast_sign_in_tries_total',
      help: 'Tries of passwords, codes and other secrets, and those that came too soon',
      labelNames: ['kind', 'outcome'],
      registers: [app.metrics],
    })
    app.decorate('limits', {
      tries: { ...defaultTryLimits, ...config.tries },
      noteTry: (kind, outcome) => tries.inc({ kind, outcome }),
    })
  },
  { name: 'limits', dependencies: ['metrics'] },
)
