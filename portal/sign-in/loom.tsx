/** The picture beside the form: many requests on their way, one of them bright, all of them held at now. */

interface Piece {
  readonly x: number
  readonly width: number
  readonly kind: 'worked' | 'paused' | 'ahead'
}

const rowHeight = 30
const rows = 64
const brightRow = 14
const barHeight = 12

/** The same picture for everybody, each time. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One request: back from now in pieces of work and rest, and ahead to its promise. Some have ended. */
function drawRow(next: () => number): Piece[] {
  const hasEnded = next() < 0.12
  const pieces: Piece[] = []
  let end = hasEnded ? -(90 + next() * 300) : -6
  const length = 120 + next() * 520
  for (const stop = end - length; end > stop; ) {
    const isRest = pieces.length > 0 && pieces.at(-1)?.kind === 'worked' && next() < 0.42
    const width = isRest ? 22 + next() * 38 : 24 + next() * 106
    pieces.push({ x: end - width, width, kind: isRest ? 'paused' : 'worked' })
    end -= width + 3
  }
  if (pieces.at(-1)?.kind === 'paused') pieces.pop()
  if (!hasEnded) pieces.push({ x: 3, width: 26 + next() ** 1.4 * 300, kind: 'ahead' })
  return pieces
}

/** The one that somebody follows: taken, waited, worked on, and promised well ahead. */
const bright: Piece[] = [
  { x: -53, width: 47, kind: 'worked' },
  { x: -165, width: 109, kind: 'worked' },
  { x: -224, width: 56, kind: 'worked' },
  { x: -276, width: 49, kind: 'paused' },
  { x: -370, width: 91, kind: 'worked' },
  { x: 3, width: 196, kind: 'ahead' },
]

const source = numbers(1_042)
const picture = Array.from({ length: rows }, (_, row) => {
  const pieces = drawRow(() => source.next().value)
  return row === brightRow ? bright : pieces
})

const fills = {
  worked: 'fill-[color-mix(in_oklab,var(--primary)_11%,var(--sidebar))]',
  paused: 'fill-[color-mix(in_oklab,var(--foreground)_16%,var(--sidebar))]',
  ahead: 'fill-none stroke-[color-mix(in_oklab,var(--foreground)_18%,var(--sidebar))]',
}
const brightFills = { worked: 'fill-primary', paused: 'fill-primary', ahead: 'fill-none stroke-primary' }

export function Loom() {
  return (
    <div aria-hidden className="relative hidden overflow-hidden border-s bg-sidebar lg:block">
      <svg
        className="absolute start-[59%] top-0 h-full w-px overflow-visible rtl:-scale-x-100"
        width="1"
        focusable="false"
        role="presentation"
      >
        {picture.map((pieces, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the picture never changes
          <g key={row} transform={`translate(0 ${row * rowHeight + 9})`}>
            {pieces.map(({ x, width, kind }) => (
              <rect
                key={x}
                x={kind === 'ahead' ? x + 0.5 : x}
                y={kind === 'paused' ? barHeight / 2 - 1 : kind === 'ahead' ? 0.5 : 0}
                width={width}
                height={kind === 'paused' ? 2 : kind === 'ahead' ? barHeight - 1 : barHeight}
                rx={kind === 'paused' ? 1 : 2}
                className={(row === brightRow ? brightFills : fills)[kind]}
              />
            ))}
          </g>
        ))}
        <rect x="-1" y="0" width="2" height="100%" className="fill-primary" />
      </svg>
    </div>
  )
}
