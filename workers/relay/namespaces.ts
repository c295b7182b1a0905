import type pg from 'pg'

/**
 * Which namespace of Temporal an organization's workflows live in. Asked here and not of whoever wrote the outbox row:
 * one that forgot it would start a second life of the same request in the wrong place.
 */
export class Namespaces {
  readonly #known = new Map<string, string>()

  /** Makes `of` answer for these organizations. */
  async learn(client: pg.PoolClient, orgIds: readonly string[]): Promise<void> {
    const unknown = [...new Set(orgIds.filter((orgId) => !this.#known.has(orgId)))]
    if (unknown.length === 0) return
    const { rows } = await client.query<{ id: string; temporal_namespace: string }>(
      'SELECT id, temporal_namespace FROM list_organizations() WHERE id = ANY($1::uuid[])',
      [unknown],
    )
    for (const row of rows) this.#known.set(row.id, row.temporal_namespace)
  }

  of(orgId: string): string | undefined {
    return this.#known.get(orgId)
  }
}
