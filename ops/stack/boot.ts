import type { StackContext } from './context.ts'
import { startMail } from './mail.ts'
import { startNats } from './nats.ts'
import { startPostgres } from './postgres.ts'
import type { ManagedProcess } from './processes.ts'
import { startS3 } from './s3.ts'
import type { ServerName } from './servers.ts'
import { startTemporal, type TemporalOptions } from './temporal.ts'
import { startTemporalUi } from './temporal-ui.ts'

interface BootOptions {
  context: StackContext
  servers: ServerName[]
  temporalAddress: string
  temporal: TemporalOptions
  /** Filled with each process as soon as it exists, so that whoever gives up can stop it. */
  running: Map<ServerName, ManagedProcess>
  onCrash?: (sentence: string, name: ServerName) => void
}

type Register = (process: ManagedProcess) => void

/** Starts servers, at once where they do not need each other, with a line each. */
export async function bootServers(options: BootOptions): Promise<void> {
  const { context, servers, temporal, temporalAddress, running, onCrash } = options
  const boot = async (name: ServerName, title: string, start: (register: Register) => Promise<unknown>) => {
    if (!servers.includes(name)) return
    const startedAt = Date.now()
    await start((process) => {
      running.set(name, process)
      process.onCrash = (exit) => onCrash?.(process.explainEnd(exit), name)
    })
    context.log(`${title.padEnd(18)} ready in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
  }
  const bootTemporal = async () => {
    await boot('temporal', 'Temporal', (register) => startTemporal(context, temporal, register))
    await boot('temporal-ui', 'Temporal UI', (register) => startTemporalUi(context, temporalAddress, register))
  }
  const parts = [
    boot('postgres', 'PostgreSQL', (register) => startPostgres(context, register)).then(bootTemporal),
    boot('nats', 'NATS', (register) => startNats(context, register)),
    boot('s3', 'S3 (VersityGW)', (register) => startS3(context, register)),
    boot('mail', 'Mail catcher', (register) => startMail(context, register)),
  ]
  // All of them come to an end before anybody stops what they started.
  const results = await Promise.allSettled(parts)
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}
