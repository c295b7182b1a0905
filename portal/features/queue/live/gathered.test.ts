import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import { expect, it } from 'vitest'
import { Gathered } from './gathered.ts'

const request = (title: string) => ({ title }) as RequestSummary

it('tells once of all that has changed before the next frame, each as it is at last', () => {
  const frames: (() => void)[] = []
  const told: [string, string | undefined][][] = []
  const gathered = new Gathered(
    (changes) => told.push([...changes].map(([id, one]) => [id, one?.title])),
    (work) => frames.push(work),
  )
  gathered.take('a', request('first'))
  gathered.take('b', request('only'))
  gathered.take('a', request('last'))
  gathered.take('c', null)
  expect(frames).toHaveLength(1)
  expect(told).toEqual([])
  frames[0]?.()
  expect(told).toEqual([
    [
      ['a', 'last'],
      ['b', 'only'],
      ['c', undefined],
    ],
  ])
  gathered.take('a', request('next'))
  expect(frames).toHaveLength(2)
  frames[1]?.()
  expect(told[1]).toEqual([['a', 'next']])
})
