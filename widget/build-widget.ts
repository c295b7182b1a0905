import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { compressFile } from '@holdfast/build/compress-file.ts'
import { asForProduction } from '@holdfast/build/env.ts'
import { hashSources } from '@holdfast/build/hash-sources.ts'
import { bundleConfig, type EntryName, entries, widgetRoot } from './vite.config.ts'

/** Where the API looks unless it is told otherwise. */
export const defaultOutDir = resolve(widgetRoot, '../.cache/widget')

/** The most that a page pays for us, gzipped. */
export const budgetBytes = 35_000

export interface Bundle {
  readonly name: EntryName
  readonly bytes: number
  readonly gzipBytes: number
}

export interface Build {
  readonly outDir: string
  readonly bundles: readonly Bundle[]
  /** `false`: what was there is what the sources say. */
  readonly built: boolean
}

const names = Object.keys(entries) as EntryName[]

/** Makes the bundles unless they are there already; safe to call from several processes at once. */
export async function buildWidget(outDir = defaultOutDir): Promise<Build> {
  const sources = hashSources(widgetRoot, sourcesOf)
  const mark = join(outDir, 'sources')
  const isFresh = existsSync(mark) && readFileSync(mark, 'utf8') === sources
  if (!isFresh) await build(outDir, sources)
  return { outDir, bundles: names.map((name) => measure(outDir, name)), built: !isFresh }
}

/** Everything that goes into a bundle. */
const sourcesOf = [
  'src/**/*.{ts,tsx,css}',
  '*.ts',
  'package.json',
  '../packages/stream-client/**/*.ts',
  '../package-lock.json',
]

/** Beside the place, then moved: nobody is ever served half a bundle. */
async function build(outDir: string, sources: string): Promise<void> {
  const { build: bundle } = await import('vite')
  const draft = join(outDir, `draft-${randomUUID()}`)
  await mkdir(draft, { recursive: true })
  try {
    await asForProduction(async () => {
      for (const name of names) await bundle(bundleConfig(name, draft))
    })
    await copyFile(join(widgetRoot, 'src/page/page.css'), join(draft, 'page.css'))
    for (const file of [...names.map((name) => `${name}.js`), 'page.css']) {
      await compressFile(join(draft, file))
      for (const ending of ['.br', '.gz', '']) await rename(join(draft, file + ending), join(outDir, file + ending))
    }
    await writeFile(join(draft, 'sources'), sources)
    await rename(join(draft, 'sources'), join(outDir, 'sources'))
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

function measure(outDir: string, name: EntryName): Bundle {
  const content = readFileSync(join(outDir, `${name}.js`))
  return { name, bytes: content.length, gzipBytes: gzipSync(content, { level: 9 }).length }
}
