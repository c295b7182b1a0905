import type { LineLook } from './looks.ts'

/** The sign of a line at a point, or beside its name. */
export function Mark({ look: { mark, stroke }, x, y }: { look: LineLook; x: number; y: number }) {
  const size = 3
  switch (mark) {
    case 'circle':
      return <circle cx={x} cy={y} r={size - 0.3} fill={stroke} />
    case 'square':
      return <rect x={x - 2.6} y={y - 2.6} width={5.2} height={5.2} fill={stroke} />
    case 'diamond':
      return <path d={`M${x} ${y - 3.6}l3.6 3.6-3.6 3.6-3.6-3.6z`} fill={stroke} />
    case 'triangle':
      return <path d={`M${x} ${y - 3.4}l3.4 6h-6.8z`} fill={stroke} />
    case 'ring':
      return <circle cx={x} cy={y} r={size - 0.3} fill="var(--card)" stroke={stroke} strokeWidth={1.4} />
  }
}

/** A piece of the line with its mark, beside its name. */
export function LineSample({ look }: { look: LineLook }) {
  return (
    <svg aria-hidden viewBox="0 0 22 10" className="h-2.5 w-5.5 flex-none">
      <path d="M0 5H22" stroke={look.stroke} strokeWidth={1.6} strokeDasharray={look.dash} />
      <Mark look={look} x={11} y={5} />
    </svg>
  )
}

/** The same for bars: the first is filled, the second drawn by its outline. */
export function BarSample({ index }: { index: number }) {
  return (
    <span
      aria-hidden
      className={
        index === 0
          ? 'size-2.5 flex-none rounded-[2px] bg-chart-1'
          : 'size-2.5 flex-none rounded-[2px] border border-foreground'
      }
    />
  )
}
