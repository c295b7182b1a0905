import type { ActivityDeps } from '@holdfast/activities/deps.ts'
import { rightsSubject } from '@holdfast/contracts/events.ts'
import { deriveKey } from '@holdfast/secrets/secrets.ts'
import type { Logger } from 'pino'
import type { WorkersEnv } from './env.ts'
import { connectWire } from './relay/wire.ts'

export type WorkerDirectories = Pick<ActivityDeps, 'directoryKey' | 'tellRights'>

export const noDirectories: WorkerDirectories = { directoryKey: null, tellRights: () => undefined }

/** What opens the secrets of directories, and how replicas are told of those whom a sync shut out. */
export function openDirectories(
  { masterKey, natsUrl }: Pick<WorkersEnv, 'masterKey' | 'natsUrl'>,
  log: Logger,
): WorkerDirectories & { close(): Promise<void> } {
  const wire = connectWire(natsUrl, log)
  return {
    directoryKey: masterKey === '' ? null : deriveKey(masterKey, 'directories'),
    tellRights: (orgId, entry) => wire.publish(rightsSubject(orgId), JSON.stringify(entry)),
    close: () => wire.close(),
  }
}
