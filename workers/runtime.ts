import { DefaultLogger, Runtime } from '@temporalio/worker'
import { type Logger, pino } from 'pino'
import type { WorkersEnv } from './env.ts'

/** Sends the SDK's log lines and metrics where ours go. Called once a process, before any worker is made. */
export function installRuntime({ logLevel, metricsPort }: Pick<WorkersEnv, 'logLevel' | 'metricsPort'>): Logger {
  const log = pino({ level: logLevel, base: null, serializers: { error: pino.stdSerializers.err } })
  Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message, meta }) => {
      // The queue for what waits on the world has activities alone, on purpose.
      if (message.startsWith('No workflows registered')) return
      log[level === 'ERROR' ? 'error' : 'warn']({ ...meta }, message)
    }),
    ...(metricsPort > 0 && {
      telemetryOptions: { metrics: { prometheus: { bindAddress: `127.0.0.1:${metricsPort}` } } },
    }),
  })
  return log
}
