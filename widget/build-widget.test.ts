import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Build, budgetBytes, buildWidget } from './build-widget.ts'

describe('the build of the widget', () => {
  let outDir: string
  let first: Build
  beforeAll(async () => {
    outDir = await mkdtemp(join(tmpdir(), 'holdfast-widget-'))
    first = await buildWidget(outDir)
  })
  afterAll(() => rm(outDir, { recursive: true, force: true }))

  it('keeps within what a page may pay for it', () => {
    expect(first.built).toBe(true)
    expect(first.bundles.map(({ name }) => name)).toEqual(['widget', 'page'])
    for (const { name, gzipBytes } of first.bundles) expect(gzipBytes, name).toBeLessThanOrEqual(budgetBytes)
  })

  it('is one script that declares no name and loads nothing', () => {
    const script = readFileSync(join(outDir, 'widget.js'), 'utf8')
    expect(script).toMatch(/^\(function\(\)\{|^\(\(\)=>\{|^\(function\(\w*\)/)
    expect(script).not.toMatch(/\bimport\(|\beval\(|new Function\b|document\.cookie|process\.env/)
    expect(gunzipSync(readFileSync(join(outDir, 'widget.js.gz'))).toString()).toBe(script)
    expect(brotliDecompressSync(readFileSync(join(outDir, 'widget.js.br'))).toString()).toBe(script)
    expect(existsSync(join(outDir, 'page.css'))).toBe(true)
  })

  it('is not made again while no source has changed', async () => {
    expect((await buildWidget(outDir)).built).toBe(false)
  })
})
