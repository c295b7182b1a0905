import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDirection } from './direction.ts'

function makeProject(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'holdfast-direction-'))
  const packages = Object.fromEntries(
    ['packages/contracts', 'packages/db', 'workflows', 'activities', 'api'].map((folder) => {
      const dependencies = { '@holdfast/contracts': '1', '@holdfast/workflows': '1', fastify: '1' }
      return [`${folder}/package.json`, JSON.stringify({ name: `@holdfast/${folder.split('/').at(-1)}`, dependencies })]
    }),
  )
  const workspaces = ['packages/*', 'workflows', 'activities', 'api']
  const all = { 'package.json': JSON.stringify({ workspaces }), ...packages, ...files }
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return root
}

/** The problems of one file, without those of dependencies that nothing imports. */
const problemsOf = (path: string, source: string) =>
  checkDirection(makeProject({ [path]: source })).filter((line) => !line.includes('nothing imports it'))

describe('direction of imports', () => {
  it.each([
    ['packages/db/a.ts', `import { x } from '@holdfast/contracts/x.ts'`],
    ['api/a.ts', `import { start } from '@holdfast/workflows/requests/messages.ts'`],
    ['api/a.ts', `import type { State } from '@holdfast/workflows/requests/state.ts'`],
    ['workflows/a.ts', `import type { Activities } from '@holdfast/activities/index.ts'`],
    ['workflows/a.ts', `// import { db } from '@holdfast/db/a.ts'`],
    ['workflows/a.test.ts', `import { x } from '../activities/index.ts'`],
  ])('%s may say: %s', (path, source) => {
    expect(problemsOf(path, source)).toEqual([])
  })

  it.each([
    ['packages/contracts/a.ts', `import { x } from '../db/x.ts'`, 'packages/contracts may not import packages/db'],
    ['api/a.ts', `import {\n  State,\n} from '@holdfast/workflows/requests/state.ts'`, 'only messages.ts of workflows'],
    ['workflows/a.ts', `import { type A } from '@holdfast/activities/index.ts'`, 'activities as types only'],
    ['workflows/a.ts', `const x = await import('@holdfast/activities/index.ts')`, 'activities as types only'],
    ['widget/a.tsx', `import { x } from '../packages/db/x.ts'`, 'widget may not import packages/db'],
    ['api/a.ts', `import 'pg'`, 'pg is not among the dependencies of api/package.json'],
    ['api/a.ts', 'const port = process.env.PORT', 'process.env belongs in a file named env.ts or config.ts'],
  ])('%s may not say: %s', (path, source, problem) => {
    expect(problemsOf(path, source).join('\n')).toContain(problem)
  })
})
