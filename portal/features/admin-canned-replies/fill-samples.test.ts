import { describe, expect, it } from 'vitest'
import { fillSamples } from './fill-samples.ts'

const samples = { 'agent.name': 'Ada', 'request.number': 'HF-1' }

describe('fillSamples', () => {
  it('fills in each, however it is spaced', () => {
    expect(fillSamples('{{agent.name}} on {{ request.number }}, {{agent.name}}', samples)).toEqual({
      text: 'Ada on HF-1, Ada',
      unknown: [],
    })
  })

  it('leaves what it does not know, and says so once', () => {
    expect(fillSamples('{{agent.nam}} {{agent.nam}} {{}}', samples)).toEqual({
      text: '{{agent.nam}} {{agent.nam}} {{}}',
      unknown: ['agent.nam', ''],
    })
  })

  it('does not read values as variables', () => {
    expect(fillSamples('{{a}}', { a: '{{b}}', b: 'x' }).text).toBe('{{b}}')
  })
})
