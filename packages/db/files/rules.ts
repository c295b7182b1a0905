import { AppError } from '@holdfast/contracts/errors.ts'
import { defaultFileRules, type FileRules, type PutFileRulesBody } from '@holdfast/contracts/files/file-rules.ts'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { fileRules } from './schema.ts'

/** @returns what the organization takes; the defaults where it has said nothing */
export async function findFileRules(tx: Tx): Promise<FileRules> {
  const [row] = await tx.select().from(fileRules)
  if (!row) return defaultFileRules
  const { maxBytes, allowedTypes, refusedTypes, quotaBytes, version } = row
  return { maxBytes, allowedTypes, refusedTypes, quotaBytes, version }
}

/**
 * @param version the one that was read; `undefined` for any
 * @throws AppError `stale` when the rules are not at that version
 */
export async function putFileRules(
  tx: Tx,
  { orgId, version }: { orgId: string; version: number | undefined },
  rules: PutFileRulesBody,
): Promise<{ before: FileRules; after: FileRules }> {
  const before = await findFileRules(tx)
  if (version !== undefined && version !== before.version) throw new AppError('stale')
  const after = { ...rules, version: before.version + 1 }
  const written =
    before.version === 0
      ? await tx
          .insert(fileRules)
          .values({ orgId, ...after })
          .onConflictDoNothing()
      : await tx
          .update(fileRules)
          .set(after)
          .where(and(eq(fileRules.orgId, orgId), eq(fileRules.version, before.version)))
  if (written.rowCount !== 1) throw new AppError('stale')
  return { before, after }
}
