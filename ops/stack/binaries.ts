import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { repoRoot, type StackConfig, type Tool, toolVariable } from './config.ts'
import { buildTools } from './go-build.ts'
import { StackProblem } from './problem.ts'

type Log = (line: string) => void

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/** A program of this name on a search path, if any. */
export function findOnPath(name: string, searchPath: string): string | undefined {
  const files = searchPath
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
  return files.find(isProgram)
}

/** Where tools built from the pinned versions are kept, shared by all clones that pin the same. */
export function toolsDir(cacheDir: string): string {
  const pins = ['go.mod', 'go.sum'].map((name) => readFileSync(join(repoRoot, 'temporal', name)))
  const key = createHash('sha256').update(Buffer.concat(pins)).digest('hex').slice(0, 16)
  return join(cacheDir, 'tools', key)
}

function findGiven(tool: Tool, config: StackConfig): string | undefined {
  const given = config.toolPaths[tool]
  if (given && !isProgram(given)) throw new StackProblem(`${toolVariable(tool)} names ${given}, which is no program.`)
  return given ?? findOnPath(tool, config.searchPath)
}

/**
 * The paths of the Go programs asked for: given by a variable, on PATH, or built once into the cache.
 * @throws StackProblem naming the ways out when a program is missing and there is no Go to build it.
 */
export async function resolveTools(tools: Tool[], config: StackConfig, log: Log): Promise<Record<Tool, string>> {
  const cached = toolsDir(config.cacheDir)
  const found: Partial<Record<Tool, string>> = {}
  for (const tool of tools) found[tool] = findGiven(tool, config) ?? join(cached, tool)
  const missing = tools.filter((tool) => !existsSync(found[tool] as string))
  if (missing.length > 0) {
    const go = findOnPath('go', config.searchPath)
    if (!go) {
      throw new StackProblem(
        `Not found: ${missing.join(', ')}. Either install Go 1.26 (it builds them once, in about 4 minutes), ` +
          'or run everything in containers with `docker compose up`.',
      )
    }
    await buildTools({ go, tools: missing, outDir: cached, env: config.baseEnv, log })
  }
  return found as Record<Tool, string>
}
