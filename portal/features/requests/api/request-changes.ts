/**
 * The changes of one request, one after another: each is shown at once, made of the newest version, and taken back
 * where the desk refuses it. What is shown is what the desk says with the changes over it that are on their way.
 */
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { asProblem } from '../../../lib/api/problem-error.ts'
import { type Cell, createCell } from '../../../lib/conversation/cell.ts'
import { type EditField, mergeEdit } from './merge-edit.ts'
import type { RequestChange } from './request-change.ts'

/** An edit that somebody else's crosses: both cannot hold, so a person decides. */
export class EditConflict extends Error {
  readonly fields: readonly EditField[]
  /** As it is now. */
  readonly theirs: RequestDetail

  constructor(fields: readonly EditField[], theirs: RequestDetail) {
    super('somebody else changed the same')
    this.name = 'EditConflict'
    this.fields = fields
    this.theirs = theirs
  }
}

export type Patch = (request: RequestDetail) => RequestDetail

export interface PendingChange {
  readonly id: string
  readonly type: RequestChange['type']
  /** What it changes, for a sign beside it. */
  readonly field: string | null
  readonly patch: Patch
  /** Nobody has carried it out in time: it is kept, and will be. */
  readonly isKept: boolean
}

export interface ChangeOptions {
  readonly patch?: Patch
  readonly field?: string
  /** Makes the edit whatever others have changed meanwhile. */
  readonly overwrite?: boolean
}

export interface RequestChangesSource {
  /** The request as it was read last. */
  known(): RequestDetail | undefined
  read(): Promise<RequestDetail>
  /** Keeps what the desk has answered. */
  keep(detail: RequestDetail): void
  perform(change: RequestChange, asking: { key: string; version: number; onKept: () => void }): Promise<RequestDetail>
}

const mostMerges = 4

export class RequestChanges {
  readonly pending: Cell<readonly PendingChange[]> = createCell<readonly PendingChange[]>([])
  readonly #source: RequestChangesSource
  #last: Promise<unknown> = Promise.resolve()

  constructor(source: RequestChangesSource) {
    this.#source = source
  }

  /**
   * @returns the request as the change made it
   * @throws EditConflict, or the ProblemError that it was refused with
   */
  run(change: RequestChange, { patch = (request) => request, field, overwrite }: ChangeOptions = {}) {
    const id = crypto.randomUUID()
    const pending = { id, type: change.type, field: field ?? null, patch, isKept: false }
    this.pending.set([...this.pending.get(), pending])
    const base = this.#source.known()
    const work = async () => {
      try {
        const detail = await this.#perform(id, change, overwrite ? undefined : base)
        this.#source.keep(detail)
        return detail
      } finally {
        this.pending.set(this.pending.get().filter((one) => one.id !== id))
      }
    }
    const turn = this.#last.then(work, work)
    this.#last = turn.catch(() => undefined)
    return turn
  }

  async #perform(id: string, change: RequestChange, base: RequestDetail | undefined): Promise<RequestDetail> {
    const onKept = () =>
      this.pending.set(this.pending.get().map((one) => (one.id === id ? { ...one, isKept: true } : one)))
    let [asked, detail] = [change, this.#source.known() ?? (await this.#source.read())]
    for (let merges = 0; ; merges += 1) {
      try {
        return await this.#source.perform(asked, {
          key: merges === 0 ? id : crypto.randomUUID(),
          version: detail.version,
          onKept,
        })
      } catch (error) {
        const isStale = asProblem(error).code === 'stale'
        if (!isStale || change.type !== 'edit' || merges === mostMerges) throw error
      }
      detail = await this.#source.read()
      this.#source.keep(detail)
      if (!base) continue
      const merged = mergeEdit(base, detail, change.fields)
      if (merged.kind === 'conflict') throw new EditConflict(merged.fields, detail)
      asked = { type: 'edit', fields: merged.fields }
    }
  }
}

/** @returns the request as it will be, once everything on its way has arrived */
export function applyPending(request: RequestDetail, pending: readonly PendingChange[]): RequestDetail {
  return pending.reduce((shown, { patch }) => patch(shown), request)
}
