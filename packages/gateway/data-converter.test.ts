import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const folders = ['activities', 'api', 'cli', 'packages', 'tests', 'workers']
// What it is compared with has nothing to hide, and is to be as fast as the engine lets it.
const isCompared = (file: string) => file.startsWith('tests/bench/bare/')

describe('every client and worker of Temporal', () => {
  it('is made with the desk’s data converter', () => {
    const makers = globSync(`{${folders.join()}}/**/*.ts`, { cwd: root, exclude: ['**/node_modules/**'] }).filter(
      (file) => {
        const code = readFileSync(join(root, file), 'utf8')
        return /from '@temporalio\/(client|worker)'/.test(code) && /new \w*Client\(|\bWorker\.(create|run)/.test(code)
      },
    )
    expect(makers).toContain('packages/gateway/request-gateway.ts')
    expect(makers).toContain('workers/create-worker.ts')
    const without = makers.filter((file) => !readFileSync(join(root, file), 'utf8').includes('dataConverter'))
    expect(without.filter((file) => !isCompared(file))).toEqual([])
  })
})
