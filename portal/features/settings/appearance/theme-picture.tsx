import type { Theme } from '../../../lib/theme.ts'

const paper = { light: '#fdfdfb', dark: '#161512' }
const rail = { light: '#f5f4f0', dark: '#100f0d' }
const ink = { light: '#d9d7d0', dark: '#3a3833' }

/** A page in small, in the colours of a theme; both where it follows the system. */
export function ThemePicture({ theme }: { theme: Theme }) {
  return (
    <svg viewBox="0 0 160 92" className="w-full rounded-md border" aria-hidden="true">
      <PagePicture look={theme === 'dark' ? 'dark' : 'light'} />
      {theme === 'system' ? (
        <g style={{ clipPath: 'inset(0 0 0 80px)' }}>
          <PagePicture look="dark" />
        </g>
      ) : null}
    </svg>
  )
}

function PagePicture({ look }: { look: 'light' | 'dark' }) {
  return (
    <>
      <rect width="160" height="92" fill={paper[look]} />
      <rect width="36" height="92" fill={rail[look]} />
      {[16, 28, 40].map((y) => (
        <rect key={y} x="8" y={y} width="20" height="4" rx="2" fill={ink[look]} />
      ))}
      {[14, 30, 46, 62, 78].map((y, row) => (
        <g key={y}>
          <rect x="46" y={y} width={62 + ((row * 17) % 24)} height="4" rx="2" fill={ink[look]} />
          <rect
            x="140"
            y={y}
            width="12"
            height="4"
            rx="2"
            className={row === 1 ? 'fill-primary' : undefined}
            fill={ink[look]}
          />
        </g>
      ))}
    </>
  )
}
