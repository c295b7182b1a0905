import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @returns one hash of everything that a bundle is made from; versions of packages are in the lock file. */
export function hashSources(root: string, patterns: readonly string[]): string {
  const paths = globSync(patterns, { cwd: root, exclude: ['**/node_modules/**'] })
  const hash = createHash('sha256')
  for (const path of paths.filter((name) => !/\.test\.tsx?$/.test(name)).sort()) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  return hash.digest('hex')
}
