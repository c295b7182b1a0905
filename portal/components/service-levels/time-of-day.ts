/** Times of day as people type them. */

/**
 * @returns `HH:MM` of what was typed: `9`, `9:30`, `930`, `17.30`, `5pm`; `undefined` for what is no time of day.
 * @param isEnd whether `24:00` is one too
 */
export function parseTime(text: string, isEnd: boolean): string | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
  const [, first = '', second, half] = /^(\d{1,2})(?:[:.h]?(\d{2}))?\s*(am|pm|a|p)?(?:\s*uhr)?$/.exec(plain) ?? []
  if (first === '') return undefined
  const noon = half?.startsWith('p') ? 12 : 0
  const hours = half ? (Number(first) % 12) + noon : Number(first)
  const minutes = Number(second ?? 0)
  if (hours === 24 && minutes === 0 && isEnd) return '24:00'
  if (hours > 23 || minutes > 59) return undefined
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
