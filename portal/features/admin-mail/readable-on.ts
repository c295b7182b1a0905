/** The text on a coloured button, as the mails themselves choose it. */

/** WCAG 2.2 relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const [r = 0, g = 0, b = 0] = channels.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** @returns white or nearly black, whichever is easier to read on the colour */
export function readableOn(colour: string): '#ffffff' | '#1c1b19' {
  const light = luminance(colour)
  const onWhite = 1.05 / (light + 0.05)
  const onDark = (light + 0.05) / (luminance('#1c1b19') + 0.05)
  return onWhite >= onDark ? '#ffffff' : '#1c1b19'
}
