import { type ComponentType, createElement, useEffect, useSyncExternalStore } from 'react'
import { whenIdle } from './when-idle.ts'

/** How long a part that could not be loaded is left alone, while it is still wanted. */
const pauseMs = 2_000

/** A part of the app that is loaded after the page can be used. */
export interface Later<Part> {
  load(): Promise<Part>
  /** Comes true when it has been loaded, by whomever, after however many tries. */
  readonly ready: Promise<Part>
  /** @returns the part once it is there; asks for it while it is `wanted` */
  useWhen(wanted: boolean): Part | undefined
}

/** What could not be loaded, such as without a network, is asked for again as long as somebody wants it. */
export function later<Part>(importPart: () => Promise<Part>): Later<Part> {
  let part: Part | undefined
  let loading: Promise<Part> | undefined
  const ready = Promise.withResolvers<Part>()
  const listeners = new Set<() => void>()

  async function run(): Promise<Part> {
    try {
      part = await importPart()
    } finally {
      loading = undefined
    }
    ready.resolve(part)
    for (const listener of [...listeners]) listener()
    return part
  }

  function load(): Promise<Part> {
    if (part !== undefined) return Promise.resolve(part)
    loading ??= run()
    return loading
  }

  function keepAsking(): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isWanted = true
    const ask = () => {
      load().catch(() => {
        if (isWanted) timer = setTimeout(ask, pauseMs)
      })
    }
    ask()
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }

  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }

  return {
    load,
    ready: ready.promise,
    useWhen(wanted) {
      const isMissing = part === undefined
      // biome-ignore lint/correctness/useExhaustiveDependencies: it is one and the same as long as the part is
      useEffect(() => (wanted && isMissing ? keepAsking() : undefined), [wanted, isMissing])
      return useSyncExternalStore(subscribe, () => part)
    },
  }
}

/** A component that is loaded when the page is at rest, or as soon as it is shown; until then it shows nothing. */
export function lazily<Props extends object>(
  importComponent: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const component = later(importComponent)
  // What could not be had then is asked for when it is shown.
  whenIdle(() => void component.load().catch(() => undefined))
  return (props) => {
    const Loaded = component.useWhen(true)
    return Loaded ? createElement(Loaded, props) : null
  }
}
