import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { compressFile } from '@holdfast/build/compress-file.ts'
import { asForProduction } from '@holdfast/build/env.ts'
import { hashSources } from '@holdfast/build/hash-sources.ts'
import { bundleConfig, portalRoot } from './vite.config.ts'

/** Where the API looks unless it is told otherwise. */
export const defaultOutDir = resolve(portalRoot, '../.cache/portal')

/** A page that was open before an update still loads parts of itself: they are kept for this long. */
const keptMs = 7 * 86_400_000

const sourcesOf = [
  '{components,features,lib,shell,sign-in,ui}/**/*.{ts,tsx,css}',
  'locales/**/*.json',
  'public/*',
  '*.{ts,tsx,css,html,json}',
  '../packages/{contracts,sla,stream-client}/**/*.ts',
  '../package-lock.json',
]

/** Makes the pages unless they are there already; safe to call from several processes at once. */
export async function buildPortal(outDir = defaultOutDir): Promise<{ outDir: string; built: boolean }> {
  const sources = hashSources(portalRoot, sourcesOf)
  const mark = join(outDir, 'sources')
  const isFresh = existsSync(mark) && readFileSync(mark, 'utf8') === sources
  if (!isFresh) await build(outDir, sources)
  return { outDir, built: !isFresh }
}

/** Beside the place, then moved, what pages name before the pages: nobody is ever served half a build. */
async function build(outDir: string, sources: string): Promise<void> {
  const { build: bundle } = await import('vite')
  const draft = join(outDir, `draft-${randomUUID()}`)
  await mkdir(join(outDir, 'assets'), { recursive: true })
  try {
    await asForProduction(() =>
      bundle({ ...bundleConfig, build: { ...bundleConfig.build, outDir: draft, emptyOutDir: true } }),
    )
    await writeFile(join(draft, 'sources'), sources)
    const assets = (await readdir(join(draft, 'assets'))).map((name) => `assets/${name}`)
    const pages = (await readdir(draft)).filter((name) => name !== 'assets' && name !== 'sources')
    for (const file of [...assets, ...pages]) if (isText(file)) await compressFile(join(draft, file))
    await removeOld(outDir)
    for (const file of await listFiles(draft)) await rename(join(draft, file), join(outDir, file))
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

const isText = (file: string) => /\.(js|css|html|svg|json|webmanifest)$/.test(file)

async function listFiles(draft: string): Promise<string[]> {
  const assets = (await readdir(join(draft, 'assets'))).map((name) => `assets/${name}`)
  const others = (await readdir(draft)).filter((name) => name !== 'assets' && name !== 'sources')
  return [...assets, ...others, 'sources']
}

async function removeOld(outDir: string): Promise<void> {
  const oldest = Date.now() - keptMs
  for (const name of await readdir(join(outDir, 'assets'))) {
    const path = join(outDir, 'assets', name)
    if ((await stat(path)).mtimeMs < oldest) await rm(path, { force: true })
  }
}
