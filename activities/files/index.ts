/** Looks at files that were uploaded before anybody else does (features A10). */
import { takesType } from '@holdfast/contracts/files/file-rules.ts'
import { loadFile, settleFile, writeFindings } from '@holdfast/db/files/checks.ts'
import type { FileRow } from '@holdfast/db/files/queries.ts'
import { findFileRules } from '@holdfast/db/files/rules.ts'
import { arrivalKey, previewKey } from '@holdfast/files/keys.ts'
import { ApplicationFailure } from '@temporalio/common'
import type { ActivityDeps } from '../deps.ts'
import { findType } from './found-type.ts'
import { inTurn } from './in-turn.ts'
import { hasPreview, makePreview, maxPreviewSourceBytes } from './make-preview.ts'
import { type Reading, readAll, readThrough } from './read-file.ts'
import { removeBytes } from './remove-bytes.ts'

export type FileActivities = ReturnType<typeof createFileActivities>

/** What an activity is told: ids only. */
export interface FileTask {
  readonly orgId: string
  readonly fileId: string
}

/** `over`: there is nothing more to be done, because it was refused, removed or is ready. */
export type FileStep = 'go_on' | 'over'

export function createFileActivities(deps: Pick<ActivityDeps, 'db' | 'files' | 'scan'>) {
  const { db, files, scan } = deps
  const load = ({ orgId, fileId }: FileTask) => db.tenant(orgId, (tx) => loadFile(tx, fileId))
  const bytesOf = (file: FileRow) => files.of(file.backend).read(file.storageKey)
  /** First in the database, so that nobody is offered what is about to go. */
  const refuse = async ({ orgId, fileId }: FileTask, refusal: string, findings = {}): Promise<FileStep> => {
    await db.tenant(orgId, (tx) => settleFile(tx, fileId, { refusal, ...findings }))
    const file = await load({ orgId, fileId })
    if (file) await removeBytes(deps, file)
    return 'over'
  }

  /** A file that was promised to be scanned waits for a worker that can; which one takes the next try is chance. */
  const look = async (task: FileTask, file: FileRow): Promise<FileStep> => {
    if (!scan && file.scan !== 'pending') return 'go_on'
    if (!scan) throw ApplicationFailure.retryable('this worker has no scanner', 'scanner_unavailable')
    const bytes = await bytesOf(file)
    if (!bytes) return refuse(task, 'missing')
    const verdict = await scan(bytes).catch((error: unknown) => {
      // What the network says may name a server; a history must not.
      throw ApplicationFailure.retryable(scannerFault(error), 'scanner_unavailable')
    })
    if (verdict === 'infected') return refuse(task, 'infected', { scan: 'infected' })
    if (verdict === 'too_large') return refuse(task, 'not_scannable')
    await db.tenant(task.orgId, (tx) => writeFindings(tx, task.fileId, { scan: 'clean' }))
    return 'go_on'
  }

  return {
    /**
     * Reads the file once: its length, checksum and type, against what was said and what is allowed. Safe to retry: the
     * same bytes lead to the same findings, and nobody but us can replace them once they are sealed.
     */
    async inspectFile(task: FileTask): Promise<FileStep> {
      const file = await load(task)
      if (!file) return 'over'
      // Refused by a try that did not come to removing the bytes.
      if (file.state === 'refused') await removeBytes(deps, file)
      if (file.state !== 'checking') return 'over'
      if (file.partSizeBytes === null) await files.of(file.backend).seal(arrivalKey(task), file.storageKey)
      const bytes = await bytesOf(file)
      if (!bytes) return refuse(task, 'missing')
      const reading = await readThrough(bytes)
      const contentType = await findType(reading.head, file.name)
      const refusal = await db.tenant(task.orgId, async (tx) => {
        const rules = await findFileRules(tx)
        if (reading.sizeBytes > rules.maxBytes) return 'too_large'
        return contradiction(file, reading) ?? (takesType(rules, contentType) ? null : 'type_refused')
      })
      if (refusal !== null) return refuse(task, refusal, { contentType })
      // What one worker promised to have scanned is not let off by another that has no scanner.
      const scanned = scan || file.scan === 'pending' ? 'pending' : 'none'
      const findings = { contentType, sha256: reading.sha256, scan: scanned }
      await db.tenant(task.orgId, (tx) => writeFindings(tx, task.fileId, findings))
      return 'go_on'
    },

    /**
     * Has the file looked through for viruses, where a scanner is configured. Safe to retry: it only looks. While the
     * scanner is away it fails, and the file is held: nothing is ever passed unseen.
     */
    async scanFile(task: FileTask): Promise<FileStep> {
      const file = await load(task)
      return file?.state === 'checking' ? look(task, file) : 'over'
    },

    /** Makes a small picture of a picture. Safe to retry: it writes the same object again. */
    async previewFile(task: FileTask): Promise<void> {
      const file = await load(task)
      if (file?.state !== 'checking' || !hasPreview(file.contentType)) return
      if (file.sizeBytes > maxPreviewSourceBytes) return
      const { contentType } = file
      const preview = await inTurn(async () => {
        const bytes = await bytesOf(file)
        return bytes && makePreview(await readAll(bytes, maxPreviewSourceBytes), contentType)
      })
      if (!preview) return
      const key = previewKey(task)
      await files.of(file.backend).write(key, preview.bytes, 'image/webp')
      const { width, height } = preview
      await db.tenant(task.orgId, (tx) => writeFindings(tx, task.fileId, { width, height, previewKey: key }))
    },

    /**
     * Lets the file be downloaded, and tells the conversation. Safe to retry: a file is settled once, with its event.
     * What passed the scan on a worker without a scanner is scanned here; what was promised to be scanned waits.
     */
    async releaseFile(task: FileTask): Promise<void> {
      const file = await load(task)
      if (file?.state !== 'checking') return
      if (file.contentType === null)
        throw ApplicationFailure.nonRetryable('the file was not looked at', 'not_inspected')
      if (file.scan !== 'clean' && (await look(task, file)) === 'over') return
      await db.tenant(task.orgId, (tx) => settleFile(tx, task.fileId, { refusal: null }))
    },
  }
}

function contradiction(file: FileRow, { sizeBytes, sha256 }: Reading): string | null {
  if (sizeBytes !== file.sizeBytes) return 'size_mismatch'
  return file.sha256 !== null && file.sha256 !== sha256 ? 'checksum_mismatch' : null
}

function scannerFault(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return code === undefined && /^the scanner /.test(message) ? message : `the scanner is away: ${code ?? 'unknown'}`
}
