/** Lucide shapes (ISC licence), only those that are used. */
import type { ComponentChildren } from 'preact'

interface IconProps {
  readonly size?: number
  readonly class?: string
}

const draw = (shape: ComponentChildren) =>
  function Icon({ size = 16, class: className }: IconProps) {
    // 24 units are drawn `size` wide; the stroke stays as thin as the look wants it.
    return (
      <svg viewBox="0 0 24 24" width={size} height={size} class={className} aria-hidden="true" stroke-width={32 / size}>
        {shape}
      </svg>
    )
  }

const path = (...lines: string[]) => draw(lines.map((line) => <path key={line} d={line} />))

export const ChatIcon = path(
  'M22 17a2 2 0 0 1-2 2H6.8a2 2 0 0 0-1.4.6l-2.2 2.2A.7.7 0 0 1 2 21.3V5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2z',
)
export const CloseIcon = path('M18 6 6 18', 'm6 6 12 12')
export const SendIcon = path('m5 12 7-7 7 7', 'M12 19V5')
export const ClipIcon = path(
  'm16 6-8.4 8.6a2 2 0 0 0 2.8 2.8l8.5-8.6a4 4 0 1 0-5.7-5.7l-8.4 8.6a6 6 0 1 0 8.5 8.5l8.4-8.5',
)
export const FileIcon = path(
  'M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.7.7l3.6 3.6A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2z',
  'M14 2v5a1 1 0 0 0 1 1h5',
)
export const DownloadIcon = path('M12 15V3', 'M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4', 'm7 10 5 5 5-5')
export const CheckIcon = path('M20 6 9 17l-5-5')
export const ChecksIcon = path('M18 6 7 17l-5-5', 'm22 10-7.5 7.5L13 16')
export const ClockIcon = draw(
  <>
    <circle cx="12" cy="12" r="10" />
    <path d="M12 6v6l4 2" />
  </>,
)
export const AlertIcon = draw(
  <>
    <circle cx="12" cy="12" r="10" />
    <path d="M12 8v4" />
    <path d="M12 16h.01" />
  </>,
)
export const DoneIcon = draw(
  <>
    <circle cx="12" cy="12" r="10" />
    <path d="m9 12 2 2 4-4" />
  </>,
)
export const PauseIcon = draw(
  <>
    <circle cx="12" cy="12" r="10" />
    <path d="M10 15V9" />
    <path d="M14 15V9" />
  </>,
)
export const HalfIcon = draw(
  <>
    <circle cx="12" cy="12" r="10" />
    <path d="M12 2v20a10 10 0 0 0 0-20" fill="currentColor" />
  </>,
)
export const OfflineIcon = path(
  'M12 20h.01',
  'M8.5 16.4a5 5 0 0 1 7 0',
  'M5 12.9a10 10 0 0 1 5.2-2.7',
  'M19 12.9a10 10 0 0 0-2-1.5',
  'M2 8.8a15 15 0 0 1 4.2-2.6',
  'M22 8.8a15 15 0 0 0-11.3-3.8',
  'm2 2 20 20',
)
export const LinkIcon = path(
  'M10 13a5 5 0 0 0 7.5.5l3-3a5 5 0 0 0-7-7l-1.8 1.7',
  'M14 11a5 5 0 0 0-7.5-.5l-3 3a5 5 0 0 0 7 7l1.8-1.7',
)
