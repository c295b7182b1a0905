import { globSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type FoundImport, findImports, findStyleImports, packageOf } from './imports.ts'
import { layerOf, layers } from './layers.ts'

interface Workspace {
  folder: string
  name: string
  dependencies: Set<string>
  devDependencies: Set<string>
}

const isTest = (path: string) => /\.test\.ts$|\/testing\//.test(path) || path.startsWith('tests/')
const mayReadEnv = (path: string) =>
  isTest(path) || path.startsWith('ops/check/') || /(^|[/.-])(env|config)\.ts$/.test(path)

function readWorkspaces(root: string): Workspace[] {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { workspaces: string[] }
  return globSync(
    workspaces.map((pattern) => `${pattern}/package.json`),
    { cwd: root },
  ).map((file) => {
    const { name, dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(root, file), 'utf8'))
    const names = (list: object) => new Set(Object.keys(list))
    return {
      folder: posix.dirname(file.replaceAll('\\', '/')),
      name,
      dependencies: names(dependencies),
      devDependencies: names(devDependencies),
    }
  })
}

/** Where an import of ours leads, as a path from the root; undefined for packages from elsewhere. */
function targetOf(path: string, specifier: string, workspaces: Workspace[]): string | undefined {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(path), specifier))
  const workspace = workspaces.find(({ name }) => name === packageOf(specifier))
  return workspace && specifier.replace(workspace.name, workspace.folder)
}

function checkReach(path: string, found: FoundImport, target: string): string | undefined {
  const [from, to] = [layerOf(path), layerOf(target)]
  if (!from || from === to || isTest(path)) return undefined
  const reach = to ? layers[from]?.[to] : undefined
  if (!reach) return `${from} may not import ${to ?? target}`
  if (reach === 'all' || found.isTypeOnly) return undefined
  if (reach === 'types') return `${from} may import ${to} as types only (import type)`
  return target.endsWith('/messages.ts') ? undefined : `${from} may import only messages.ts of ${to}, the rest as types`
}

function checkPackage(path: string, found: FoundImport, workspace: Workspace | undefined): string | undefined {
  const { specifier } = found
  if (specifier.startsWith('.') || specifier.startsWith('node:') || !workspace) return undefined
  // Types of ours are erased; the project references are what finds them.
  if (found.isTypeOnly && specifier.startsWith('@holdfast/')) return undefined
  const name = packageOf(specifier)
  // The test runner belongs to the root.
  if (name === 'vitest' || workspace.dependencies.has(name)) return undefined
  if (workspace.devDependencies.has(name) && (isTest(path) || path.endsWith('config.ts'))) return undefined
  return `${name} is not among the dependencies of ${workspace.folder}/package.json`
}

/** Holds every import of the project against the table of layers; returns a line for each that breaks it. */
export function checkDirection(root: string): string[] {
  const workspaces = readWorkspaces(root)
  const paths = globSync('**/*.{ts,tsx,css}', {
    cwd: root,
    exclude: (name) => /^(node_modules|\..+)$/.test(String(name)),
  })
  const problems: string[] = []
  const used = new Map<Workspace, Set<string>>()
  for (const path of paths.map((name) => name.replaceAll('\\', '/')).sort()) {
    const source = readFileSync(join(root, path), 'utf8')
    const workspace = workspaces.find(({ folder }) => path.startsWith(`${folder}/`))
    if (!mayReadEnv(path) && /\bprocess\.env\b/.test(source)) {
      problems.push(`${path}: process.env belongs in a file named env.ts or config.ts`)
    }
    for (const found of path.endsWith('.css') ? findStyleImports(source) : findImports(source)) {
      const target = targetOf(path, found.specifier, workspaces)
      const problem = (target && checkReach(path, found, target)) ?? checkPackage(path, found, workspace)
      if (problem) problems.push(`${path}:${found.line}: ${problem}`)
      if (workspace) used.set(workspace, (used.get(workspace) ?? new Set()).add(packageOf(found.specifier)))
    }
  }
  return [...problems, ...findUnused(used)]
}

/** Nobody of ours imports them, but something that we import does. */
const peers = new Map([['react-dom', '@react-email/render']])

function findUnused(used: Map<Workspace, Set<string>>): string[] {
  return [...used].flatMap(([{ folder, dependencies }, names]) =>
    [...dependencies]
      .filter((name) => !names.has(name) && !names.has(peers.get(name) ?? ''))
      // Tests start our processes; what they depend on, they need not import.
      .filter((name) => !(folder === 'tests' && name.startsWith('@holdfast/')))
      .map((name) => `${folder}/package.json: ${name} is a dependency, but nothing imports it`),
  )
}

const isEntry = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href
if (isEntry) {
  const root = resolve(dirname(import.meta.filename), '../..')
  const problems = checkDirection(root)
  for (const problem of problems) console.log(problem)
  console.log(`${problems.length} problems of direction under ${relative(process.cwd(), root) || '.'}`)
  process.exitCode = problems.length > 0 ? 1 : 0
}
