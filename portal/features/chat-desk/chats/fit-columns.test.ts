import { describe, expect, it } from 'vitest'
import { fitColumns } from './fit-columns.ts'

const fit = (width: number, chats: number, active: number, first = 0) =>
  fitColumns({ width, chats, active, before: { first, count: 1 } })

describe('chats side by side', () => {
  it('are as many as there is room for, and at most four', () => {
    expect(fit(300, 3, 0)).toEqual({ first: 0, count: 1 })
    expect(fit(700, 3, 0)).toEqual({ first: 0, count: 2 })
    expect(fit(3_000, 9, 0)).toEqual({ first: 0, count: 4 })
    expect(fit(3_000, 2, 0)).toEqual({ first: 0, count: 2 })
    expect(fit(700, 0, 0)).toEqual({ first: 0, count: 0 })
  })

  it('move no further than the active one needs', () => {
    expect(fit(700, 4, 1)).toEqual({ first: 0, count: 2 })
    expect(fit(700, 4, 2)).toEqual({ first: 1, count: 2 })
    expect(fit(700, 4, 3, 1)).toEqual({ first: 2, count: 2 })
    expect(fit(700, 4, 0, 2)).toEqual({ first: 0, count: 2 })
  })

  it('leave no empty place when a chat has gone', () => {
    expect(fit(700, 3, 2, 2)).toEqual({ first: 1, count: 2 })
  })
})
