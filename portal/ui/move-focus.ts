import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** For a row of buttons that is one stop of the tab key: arrows, Home and End go from one to the next. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  const buttons: Element[] = [...event.currentTarget.querySelectorAll('button:not(:disabled)')]
  const next = nextOf(buttons, event)
  if (!(next instanceof HTMLElement)) return
  event.preventDefault()
  next.focus()
}

function nextOf(buttons: readonly (Element | null)[], { key, currentTarget }: KeyboardEvent<HTMLElement>) {
  if (key === 'Home') return buttons[0]
  if (key === 'End') return buttons.at(-1)
  const step = steps[key]
  const here = buttons.indexOf(document.activeElement)
  if (step === undefined || here < 0) return undefined
  const isMirrored = key !== 'ArrowUp' && key !== 'ArrowDown' && getComputedStyle(currentTarget).direction === 'rtl'
  return buttons[(here + (isMirrored ? -step : step) + buttons.length) % buttons.length]
}
