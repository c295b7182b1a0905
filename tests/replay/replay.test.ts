/** S28: what is in flight goes on under a new version of the workflow: the kept histories replay with today's bundle. */
import { Worker } from '@temporalio/worker'
import { describe, expect, it } from 'vitest'
import { workflowBundle } from '../support/desk.ts'
import { findPayloads } from '../support/history-payloads.ts'
import { keptConverter, readHistories } from './histories.ts'
import { lives } from './lives.ts'
import { sideLives } from './side-lives.ts'

const kept = await readHistories()

describe('kept histories', () => {
  it('are there for every life', () => {
    const names = new Set(kept.map(({ name }) => name.replace(/-\d+$/, '')))
    expect([...names].sort()).toEqual([...Object.keys(lives), ...Object.keys(sideLives)].sort())
  })

  it('replay with today’s bundle', async () => {
    const histories = kept.map(({ name, history }) => ({ workflowId: name, history }))
    const failed: string[] = []
    let replayed = 0
    const options = { workflowBundle: await workflowBundle(), dataConverter: keptConverter }
    for await (const { workflowId, error } of Worker.runReplayHistories(options, histories)) {
      replayed += 1
      if (error) failed.push(`${workflowId}: ${error.message}`)
    }
    expect(failed).toEqual([])
    expect(replayed).toBe(kept.length)
  })

  it('are sealed since payloads are', () => {
    const found = findPayloads(kept.find(({ name }) => name === 'sealed')?.history)
    expect(found.filter(({ encoding }) => encoding === 'binary/encrypted').length).toBeGreaterThan(15)
  })

  it('have neither text nor name nor address in them', () => {
    for (const { name, history } of kept) {
      const text = JSON.stringify(history, (_, value: unknown) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value,
      )
      expect(text, name).not.toMatch(/printer|Put it out|example\.test/)
    }
  })
})
