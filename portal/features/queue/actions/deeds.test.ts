import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import { describe, expect, it } from 'vitest'
import {
  assign,
  type Deed,
  handOver,
  prioritize,
  resolve,
  resume,
  tag,
  unassign,
  untag,
  wait,
  withoutEmpty,
} from './deeds.ts'

const dana = { id: 'dana', name: 'Dana' }
const kwame = { id: 'kwame', name: 'Kwame' }
const request = (id: string, rest: Partial<RequestSummary> = {}) =>
  ({
    id,
    status: 'in_progress',
    priority: 'normal',
    tags: [],
    assignee: null,
    team: null,
    waitReason: null,
    ...rest,
  }) as RequestSummary

const undo = (deed: Deed, before: RequestSummary[]) => withoutEmpty(deed.undo?.(before) ?? [])

describe('what is done to requests', () => {
  it('assigns, and gives back to whom each belonged', () => {
    const before = [request('a'), request('b', { assignee: kwame }), request('c', { assignee: kwame })]
    expect(assign(dana).plan(before)).toEqual([{ ids: ['a', 'b', 'c'], change: { type: 'assign', personId: 'dana' } }])
    expect(undo(assign(dana), before)).toEqual([
      { ids: ['a'], change: { type: 'unassign', personId: 'dana' } },
      { ids: ['b', 'c'], change: { type: 'assign', personId: 'kwame' } },
    ])
    expect(assign(dana).look(request('a', { status: 'open' }))).toEqual({ assignee: dana, status: 'in_progress' })
    expect(assign(dana).look(request('a', { status: 'waiting' }))).toEqual({ assignee: dana })
  })

  it('takes off whoever each belongs to, and nobody where there is none', () => {
    const before = [request('a'), request('b', { assignee: kwame }), request('c', { assignee: dana })]
    expect(unassign().plan(before)).toEqual([
      { ids: ['b'], change: { type: 'unassign', personId: 'kwame' } },
      { ids: ['c'], change: { type: 'unassign', personId: 'dana' } },
    ])
    expect(undo(unassign(), before).map(({ change }) => change.type)).toEqual(['assign', 'assign'])
  })

  it('hands over, and gives back only to a team', () => {
    const before = [
      request('a'),
      request('b', { team: { id: 't1', name: 'T' }, assignee: kwame }),
      request('c', { team: { id: 't1', name: 'T' } }),
    ]
    expect(undo(handOver({ id: 't2', name: 'T2' }), before)).toEqual([
      { ids: ['b'], change: { type: 'hand_over', teamId: 't1', personId: 'kwame' } },
      { ids: ['c'], change: { type: 'hand_over', teamId: 't1' } },
    ])
  })

  it('lets wait, and goes on as it was', () => {
    const before = [request('a'), request('b', { status: 'waiting', waitReason: 'vendor' })]
    expect(wait({ reason: 'requester' }).look(request('a'))).toEqual({ status: 'waiting', waitReason: 'requester' })
    expect(undo(wait({ reason: 'requester' }), before)).toEqual([
      { ids: ['a'], change: { type: 'resume' } },
      { ids: ['b'], change: { type: 'wait', reason: 'vendor' } },
    ])
    expect(undo(resume(), before)).toEqual([{ ids: ['b'], change: { type: 'wait', reason: 'vendor' } }])
  })

  it('gives each its former priority back', () => {
    const before = [
      request('a', { priority: 'low' }),
      request('b', { priority: 'high' }),
      request('c', { priority: 'low' }),
    ]
    expect(undo(prioritize('critical', 'Critical'), before)).toEqual([
      { ids: ['a', 'c'], change: { type: 'edit', fields: { priority: 'low' } } },
      { ids: ['b'], change: { type: 'edit', fields: { priority: 'high' } } },
    ])
  })

  it('takes back only the tags that it changed', () => {
    const before = [request('a', { tags: ['x'] }), request('b', { tags: [] })]
    expect(tag(['x', 'y']).look(request('a', { tags: ['x'] }))).toEqual({ tags: ['x', 'y'] })
    expect(undo(tag(['x', 'y']), before)).toEqual([
      { ids: ['b'], change: { type: 'edit', fields: { removeTags: ['x'] } } },
      { ids: ['a', 'b'], change: { type: 'edit', fields: { removeTags: ['y'] } } },
    ])
    expect(undo(untag(['x']), before)).toEqual([{ ids: ['a'], change: { type: 'edit', fields: { addTags: ['x'] } } }])
  })

  it('resolves, taking what nobody has, and does not take that back', () => {
    const deed = resolve('solved', 'Done')
    expect(deed.undo).toBeUndefined()
    expect(deed.plan([request('a'), request('b', { assignee: dana })])).toEqual([
      { ids: ['b'], change: { type: 'resolve', code: 'solved', text: 'Done' } },
      { ids: ['a'], change: { type: 'resolve', code: 'solved', text: 'Done', take: true } },
    ])
  })
})
