import { createHash } from 'node:crypto'

const scripts = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/gi
/** Of other types a script is data for a browser, which does not run it. */
const runs = new Set(['', 'module', 'text/javascript', 'application/javascript'])
const typeOf = (attributes: string) => /\stype=["']?([^"'\s>]*)/i.exec(attributes)?.[1]?.toLowerCase() ?? ''

/**
 * @returns for `script-src`: the scripts that a page of somebody else's holds, each by its hash, so that nothing that
 * was put in between runs
 */
export function hashInlineScripts(html: string): string {
  const hashes = [...html.matchAll(scripts)]
    .filter(([, attributes = '']) => runs.has(typeOf(attributes)))
    .map(([, , script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  return [...new Set(hashes)].join(' ')
}
