import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/** Who is nearer to the end than this wants to see what comes. */
const nearPx = 120

/** Keeps the end in sight while one is at the end; elsewhere nothing moves under the reader's eyes. */
export function useStickToEnd(container: RefObject<HTMLElement | null>, isReady: boolean): void {
  const isAtEnd = useRef(true)
  useEffect(() => {
    const element = container.current
    if (!element) return
    const note = () => {
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx
    }
    element.addEventListener('scroll', note, { passive: true })
    return () => element.removeEventListener('scroll', note)
  }, [container])

  useLayoutEffect(() => {
    const element = container.current
    const content = element?.firstElementChild
    if (!isReady || !element || !content) return
    const toEnd = () => {
      if (isAtEnd.current) element.scrollTop = element.scrollHeight
    }
    // Pictures and texts come later than the rows that hold them.
    const observer = new ResizeObserver(toEnd)
    observer.observe(content)
    observer.observe(element)
    toEnd()
    return () => observer.disconnect()
  }, [container, isReady])
}
