import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import type { QueueList } from '../list/queue-list.ts'
import { pointingOf } from '../table/pointing.ts'
import { useSnapshot } from '../table/use-row.ts'

/** Said so often at most, however much arrives. */
const sayMs = 5_000
/** Nobody reads and nobody types: what is new comes by itself. */
const idleMs = 20_000

/** What has come while one reads: held until it is asked for, or until nobody looks. */
export function Arrivals({ list, onShow }: { list: QueueList; onShow: () => void }) {
  const { t } = useTranslation('queue')
  const { arrivals } = useSnapshot(list)
  const said = useSaid(arrivals)
  useIdle(list, arrivals > 0)
  return (
    <>
      {arrivals > 0 && (
        <Button variant="outline" size="sm" onClick={onShow} className="border-primary/40 text-accent-foreground">
          {t('arrivals', { count: arrivals })} <Kbd>.</Kbd>
        </Button>
      )}
      <span className="sr-only" role="status">
        {said > 0 ? t('arrivalsSaid', { count: said }) : ''}
      </span>
    </>
  )
}

/** @returns the count as it was when it was said last */
function useSaid(arrivals: number): number {
  const [said, setSaid] = useState(0)
  const saidAt = useRef(0)
  useEffect(() => {
    if (arrivals === said) return
    const timer = setTimeout(
      () => {
        saidAt.current = Date.now()
        setSaid(arrivals)
      },
      Math.max(0, saidAt.current + sayMs - Date.now()),
    )
    return () => clearTimeout(timer)
  }, [arrivals, said])
  return said
}

const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const

function useIdle(list: QueueList, isHolding: boolean): void {
  useEffect(() => {
    if (!isHolding) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const isLooking = pointingOf(list).isPeeking.get() || list.selection.getSnapshot().size > 0
        if (isLooking) wait()
        else list.insertArrivals()
      }, idleMs)
    }
    const note = (event: Event) => {
      // Rows that change under a pointer that rests make it move as well, by nothing.
      const isStill =
        event instanceof PointerEvent && event.type === 'pointermove' && !event.movementX && !event.movementY
      if (!isStill) wait()
    }
    wait()
    for (const sign of signs) addEventListener(sign, note, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of signs) removeEventListener(sign, note)
    }
  }, [list, isHolding])
}
