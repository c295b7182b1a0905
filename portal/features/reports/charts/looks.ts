/** Lines are told apart by dash and mark as well as by ink, so that nobody has to tell colours. */
export interface LineLook {
  readonly stroke: string
  readonly dash: string
  readonly mark: 'circle' | 'square' | 'diamond' | 'triangle' | 'ring'
}

const ink = (name: string) => `var(--${name})`

export const lineLooks: readonly LineLook[] = [
  { stroke: ink('chart-1'), dash: '', mark: 'circle' },
  { stroke: ink('foreground'), dash: '5 3', mark: 'square' },
  { stroke: ink('muted-foreground'), dash: '', mark: 'diamond' },
  { stroke: ink('chart-1'), dash: '2 3', mark: 'triangle' },
  { stroke: ink('foreground'), dash: '1 4', mark: 'ring' },
]

export function lookAt(index: number): LineLook {
  return lineLooks[index % lineLooks.length] as LineLook
}

/** So many lines can be followed by eye. */
export const mostLines = lineLooks.length

/** Slices and bars are as large as they say; their order tells them apart, and a name stands beside each. */
export const sliceFills: readonly string[] = [
  ink('chart-1'),
  'color-mix(in oklab, var(--chart-1) 72%, var(--card))',
  ink('chart-2'),
  'color-mix(in oklab, var(--chart-2) 62%, var(--card))',
  'color-mix(in oklab, var(--muted-foreground) 62%, var(--card))',
  ink('chart-3'),
]

export function fillAt(index: number): string {
  return sliceFills[Math.min(index, sliceFills.length - 1)] as string
}
