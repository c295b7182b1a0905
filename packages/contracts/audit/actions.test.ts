import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { auditActions } from './actions.ts'

const root = join(import.meta.dirname, '../../..')
const sources = ['api', 'activities', 'workers', 'cli', 'packages/db']
  .flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root, exclude: ['**/node_modules/**'] }))
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => readFileSync(join(root, path), 'utf8'))
const texts = JSON.parse(readFileSync(join(root, 'portal/locales/en/admin-audit.json'), 'utf8'))

/** As deeds are named where they are written down, directly or by a function that notes them. */
const deeds = /\baction: '([a-z_]+\.[a-z_]+)'|\bnote\([^()]*'([a-z_]+\.[a-z_]+)'/g

describe('what is written down in the audit log', () => {
  it('is known by name, so that it can be searched for and read', () => {
    const written = sources.flatMap((text) => [...text.matchAll(deeds)].map(([, named, noted]) => named ?? noted ?? ''))
    const known = Object.entries(auditActions).flatMap(([area, all]) => all.map((deed) => `${area}.${deed}`))
    expect(written.length).toBeGreaterThan(90)
    expect([...new Set(written)].filter((action) => !known.includes(action))).toEqual([])
  })

  it('has words for people', () => {
    for (const [area, all] of Object.entries(auditActions)) {
      expect(texts.area[area], area).toEqual(expect.any(String))
      for (const deed of all) expect(texts.action[area]?.[deed], `${area}.${deed}`).toEqual(expect.any(String))
    }
  })
})
