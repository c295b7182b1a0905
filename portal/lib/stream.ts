/** The one socket of a tab: pages follow topics while they are shown. */
import type { Topic } from '@holdfast/contracts/stream/protocol.ts'
import {
  createStreamClient,
  type StreamClient,
  type StreamHandlers,
  StreamRefused,
  type StreamStatus,
} from '@holdfast/stream-client/stream-client.ts'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { api, leaveToSignIn, unwrap } from './api/client.ts'
import { asProblem } from './api/problem-error.ts'
import { SharedTopics } from './shared-topics.ts'

let client: StreamClient | null = null

/** Connects at the first call. */
export function stream(): StreamClient {
  client ??= open()
  return client
}

function open(): StreamClient {
  const url = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/v1/stream`
  const opened = createStreamClient({ url, getTicket })
  opened.onStatus((status) => {
    if (status.code === 'ended' && status.reason !== 'closed') leaveToSignIn()
  })
  return opened
}

/** By the session's cookie, refreshed first where its token has run out. */
async function getTicket(): Promise<string> {
  try {
    return (await unwrap(api.POST('/api/v1/stream/tickets', { body: {} }))).ticket
  } catch (error) {
    const { status } = asProblem(error)
    if (status === 401) throw new StreamRefused('not_signed_in')
    if (status === 403) throw new StreamRefused('not_allowed')
    throw error
  }
}

let status: StreamStatus = { code: 'connecting' }

function watchStatus(tell: () => void): () => void {
  return stream().onStatus((next) => {
    status = next
    tell()
  })
}

/** How the page stands with the server. */
export function useStreamStatus(): StreamStatus {
  return useSyncExternalStore(watchStatus, () => status)
}

let shared: SharedTopics | null = null

/** Follows a topic, outside of components; several may follow the same. @returns how to stop it */
export function followTopic(topic: Topic, handlers: StreamHandlers): () => void {
  shared ??= new SharedTopics(stream())
  return shared.follow(topic, handlers)
}

/** Follows a topic while the component is shown; `null` follows nothing. Handlers may be new each time. */
export function useTopic(topic: Topic | null, handlers: StreamHandlers): void {
  const call = useEffectEvent(<Name extends keyof StreamHandlers>(name: Name, value: never) => {
    const handler = handlers[name] as ((value: never) => void) | undefined
    handler?.(value)
  })
  const key = topic === null ? null : JSON.stringify(topic)
  useEffect(() => {
    if (key === null) return
    const pass =
      (name: keyof StreamHandlers) =>
      (...values: never[]): void =>
        call(name, values[0] as never)
    const all = Object.fromEntries(handlerNames.map((name) => [name, pass(name)]))
    return followTopic(JSON.parse(key) as Topic, all as StreamHandlers)
  }, [key])
}

const handlerNames = [
  'onSubscribed',
  'onEvent',
  'onChange',
  'onNotification',
  'onInbox',
  'onLine',
  'onTyping',
  'onPresence',
  'onRead',
  'onReload',
  'onEnded',
] as const satisfies readonly (keyof StreamHandlers)[]
