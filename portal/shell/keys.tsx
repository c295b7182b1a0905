import { Kbd } from '../ui/kbd.tsx'

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent)
const signs: Record<string, string> = {
  mod: isApple ? '⌘' : 'Ctrl',
  shift: '⇧',
  alt: isApple ? '⌥' : 'Alt',
  enter: '↵',
  esc: 'Esc',
  space: '␣',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
}

/** Keys as they are printed on a keyboard: `mod+k`, `g q`. */
export function Keys({ keys }: { keys: string }) {
  const parts = keys.split(' ').map((step) => step.split('+').map((key) => signs[key] ?? key.toUpperCase()))
  return (
    <span className="inline-flex gap-1" dir="ltr">
      {parts.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one sequence never move
        <Kbd key={index}>{step.join(isApple ? '' : ' ')}</Kbd>
      ))}
    </span>
  )
}
