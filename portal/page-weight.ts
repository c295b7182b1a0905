/** How much JavaScript a page makes a browser load before it can be used, gzipped, from the manifest of a build. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

interface Part {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

type Manifest = Record<string, Part>

/** The most that a page may cost, in bytes. */
export const budgets = { signIn: 90_000, desk: 250_000 } as const

/** What is loaded for each page: its documents' scripts, and what they import at once. */
export const pages = {
  signIn: ['sign-in.html', 'locales/en/sign-in.json'],
  queue: [
    'index.html',
    'shell/agent-layout.tsx',
    'features/queue/queue-page.tsx',
    'features/queue/rail-views.tsx',
    ...texts('queue'),
  ],
  request: ['index.html', 'shell/agent-layout.tsx', 'features/requests/agent-request-page.tsx', ...texts('request')],
} as const

function texts(feature: string): string[] {
  return ['lib/texts/en.ts', ...['common', 'shell', 'inbox', feature].map((name) => `locales/en/${name}.json`)]
}

/** What every document names by itself. */
const besideModules = ['theme.js']

export interface Weight {
  readonly bytes: number
  readonly files: readonly { readonly file: string; readonly bytes: number }[]
}

/** @param roots the sources that the page begins with; each with everything that it imports statically, once */
export function weighPage(outDir: string, roots: readonly string[]): Weight {
  const files = [...besideModules, ...listFiles(outDir, roots)]
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ file, bytes: gzipSync(readFileSync(join(outDir, file)), { level: 9 }).length }))
    .sort((a, b) => b.bytes - a.bytes)
  return { bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), files }
}

/** @returns the files of these sources, with what they import; with what they may load later only where that is asked for */
export function listFiles(outDir: string, roots: readonly string[], { withLater = false } = {}): string[] {
  const manifest = JSON.parse(readFileSync(join(outDir, 'manifest.json'), 'utf8')) as Manifest
  const seen = new Set<string>()
  const waiting = [...roots]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (seen.has(name)) continue
    const part = manifest[name]
    if (!part) throw new Error(`${name} is no part of the build`)
    seen.add(name)
    waiting.push(...(part.imports ?? []), ...(withLater ? (part.dynamicImports ?? []) : []))
  }
  return [...new Set([...seen].map((name) => (manifest[name] as Part).file))]
}
