import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

// What is generated is committed, so that a review sees it change; this makes it anew, or compares (--check).
const root = resolve(import.meta.dirname, '../..')
const isCheck = process.argv.includes('--check')
const stale: string[] = []

async function generateOpenApi() {
  const source = join(root, 'api/openapi.ts')
  const file = join(root, 'docs/openapi.json')
  if (!existsSync(source)) {
    console.log('api/openapi.ts: not there yet')
    return
  }
  const { buildOpenApi } = await import(source)
  const text = `${JSON.stringify(await buildOpenApi(), null, 2)}\n`
  const committed = existsSync(file) ? readFileSync(file, 'utf8') : undefined
  if (text === committed) return
  if (isCheck) stale.push('docs/openapi.json differs from what the API says of itself')
  else writeFileSync(file, text)
}

function generateMigrations(): void {
  const folder = join(root, 'packages/db')
  const migrations = join(folder, 'migrations')
  // Made in a copy: a check must not write into the checkout. Below it, because drizzle-kit wants a relative path.
  mkdirSync(join(root, '.cache'), { recursive: true })
  const copy = mkdtempSync(join(root, '.cache/migrations-'))
  try {
    cpSync(migrations, copy, { recursive: true })
    const out = isCheck ? `../../.cache/${copy.split('/').at(-1)}` : './migrations'
    const kit = join(root, 'node_modules/drizzle-kit/bin.cjs')
    const args = ['generate', '--dialect', 'postgresql', '--schema', './schema.ts', '--out', out]
    execFileSync(process.execPath, [kit, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    const added = readdirSync(copy).filter((name) => !existsSync(join(migrations, name)))
    if (isCheck && added.length > 0) stale.push('packages/db/schema.ts has changes that no migration makes')
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** Types of the API's client, from the document as it is by now. */
async function generateApiClient() {
  const { clientFile, generateClient } = await import(join(root, 'portal/generate-client.ts'))
  const text = await generateClient(join(root, 'docs/openapi.json'))
  if (existsSync(clientFile) && text === readFileSync(clientFile, 'utf8')) return
  if (isCheck) stale.push('portal/lib/api/schema.d.ts differs from what docs/openapi.json says')
  else writeFileSync(clientFile, text)
}

generateMigrations()
await generateOpenApi()
await generateApiClient()
for (const line of stale) console.error(line)
if (stale.length > 0) {
  console.error('Run npm run generate, and commit what it writes.')
  process.exitCode = 1
}
// Modules of the API may hold timers or connections open.
process.exit()
