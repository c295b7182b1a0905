import type { Topic } from '@holdfast/contracts/stream/protocol.ts'
import type { StreamHandlers } from '@holdfast/stream-client/handlers.ts'
import { describe, expect, it } from 'vitest'
import { SharedTopics } from './shared-topics.ts'

const queue: Topic = { kind: 'queue' }
const subscribed = { cursor: 7, reads: [], unread: 3, line: null }

function setUp() {
  const subscriptions: { topic: Topic; handlers: StreamHandlers; stopped: boolean }[] = []
  const topics = new SharedTopics({
    subscribe(topic, handlers) {
      const subscription = { topic, handlers, stopped: false }
      subscriptions.push(subscription)
      return () => {
        subscription.stopped = true
      }
    },
  })
  const heard: string[] = []
  const listen = (name: string): StreamHandlers => ({
    onSubscribed: ({ cursor }) => heard.push(`${name} subscribed ${cursor}`),
    onChange: ({ requestId }) => heard.push(`${name} change ${requestId}`),
    onPresence: ({ present, joined }) => heard.push(`${name} present ${present.length} joined ${joined.length}`),
  })
  return { topics, subscriptions, heard, listen }
}

const change = { type: 'change', sub: 's1', position: 8, requestId: 'r1', event: 'taken', request: null } as const

describe('SharedTopics', () => {
  it('subscribes once for all who listen, and tells each of them', () => {
    const { topics, subscriptions, heard, listen } = setUp()
    topics.follow(queue, listen('rail'))
    topics.follow({ kind: 'queue' }, listen('page'))
    expect(subscriptions).toHaveLength(1)
    subscriptions[0]?.handlers.onChange?.(change)
    expect(heard).toEqual(['rail change r1', 'page change r1'])
  })

  it('keeps different topics apart', () => {
    const { topics, subscriptions, listen } = setUp()
    topics.follow(queue, listen('rail'))
    topics.follow({ kind: 'notifications' }, listen('inbox'))
    expect(subscriptions.map(({ topic }) => topic.kind)).toEqual(['queue', 'notifications'])
  })

  it('tells whoever comes later how things stand, but not what has happened', () => {
    const { topics, subscriptions, heard, listen } = setUp()
    topics.follow(queue, listen('rail'))
    const handlers = subscriptions[0]?.handlers
    const somebody = { person: { id: 'p', name: 'P' }, state: 'viewing', since: '2026-01-01T00:00:00Z' } as const
    handlers?.onSubscribed?.(subscribed)
    handlers?.onChange?.(change)
    handlers?.onPresence?.({ present: [somebody], elsewhere: [], joined: [somebody], left: [] })
    heard.length = 0
    topics.follow(queue, listen('page'))
    expect(heard).toEqual(['page subscribed 7', 'page present 1 joined 0'])
  })

  it('ends with its last listener, and begins anew for the next', () => {
    const { topics, subscriptions, heard, listen } = setUp()
    const same = listen('twice')
    const stops = [topics.follow(queue, same), topics.follow(queue, same)]
    stops[0]?.()
    stops[0]?.()
    expect(subscriptions[0]?.stopped).toBe(false)
    subscriptions[0]?.handlers.onChange?.(change)
    expect(heard).toEqual(['twice change r1'])
    stops[1]?.()
    expect(subscriptions[0]?.stopped).toBe(true)
    topics.follow(queue, same)
    expect(subscriptions).toHaveLength(2)
    expect(heard).toHaveLength(1)
  })

  it('lets a listener leave while it is being told', () => {
    const { topics, subscriptions, heard, listen } = setUp()
    const stop = topics.follow(queue, { onChange: () => stop() })
    topics.follow(queue, listen('page'))
    subscriptions[0]?.handlers.onChange?.(change)
    expect(heard).toEqual(['page change r1'])
  })
})
