import type { RequestChangeRow } from '@holdfast/db/requests/queries.ts'
import { LRUCache } from 'lru-cache'
import type { OrganizationContext } from '../organization-context.ts'
import type { Changes } from './changes.ts'

interface Known {
  /** Where the log stood when it was read. */
  readonly position: number
  readonly row: RequestChangeRow | null
}

const mostKnown = 5_000

/** The requests that those who come back have missed: read once for all of them, and again when they have changed. */
export class ChangedRows {
  readonly #context: Pick<OrganizationContext, 'happenings' | 'readers'>
  readonly #known = new LRUCache<string, Known>({ max: mostKnown })
  readonly #loading = new Map<string, Promise<void>>()

  constructor(context: Pick<OrganizationContext, 'happenings' | 'readers'>) {
    this.#context = context
  }

  async load(changes: Changes): Promise<Map<string, RequestChangeRow>> {
    await this.#makeFresh(changes)
    const rows = new Map<string, RequestChangeRow>()
    for (const id of changes.keys()) {
      const row = this.#known.get(id)?.row
      if (row) rows.set(id, row)
    }
    return rows
  }

  async #makeFresh(changes: Changes): Promise<void> {
    for (;;) {
      const stale = [...changes].flatMap(([id, { desk }]) =>
        (this.#known.get(id)?.position ?? -1) < (desk?.position ?? 0) ? [id] : [],
      )
      if (stale.length === 0) return
      const missing = stale.filter((id) => !this.#loading.has(id))
      if (missing.length > 0) this.#begin(missing)
      // What is being read may have been asked for before the last change: then it is stale still.
      await Promise.all(new Set(stale.map((id) => this.#loading.get(id))))
    }
  }

  #begin(ids: readonly string[]): void {
    const { happenings, readers } = this.#context
    const { position } = happenings
    const read = readers.changed.loadAll(ids).then((rows) => {
      for (const id of ids) this.#known.set(id, { position, row: rows.get(id) ?? null })
    })
    const loading = read.finally(() => {
      for (const id of ids) this.#loading.delete(id)
    })
    for (const id of ids) this.#loading.set(id, loading)
  }
}
