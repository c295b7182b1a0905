import { Pie, PieChart, ResponsiveContainer, Tooltip } from 'recharts'
import { fillAt } from './looks.ts'
import { TooltipBox } from './tooltip-box.tsx'

export interface Slice {
  readonly key: string
  readonly name: string
  readonly value: number
}

/** Parts of a whole; names and figures stand beside it, so it says nothing by itself. */
export default function ShareChart({
  slices,
  writeShare,
}: {
  slices: readonly Slice[]
  writeShare(slice: Slice): string
}) {
  const data = slices.map((slice, index) => ({ ...slice, fill: fillAt(index) }))
  return (
    <ResponsiveContainer width="100%" height="100%">
      <PieChart accessibilityLayer={false}>
        <Pie
          data={data}
          dataKey="value"
          nameKey="name"
          innerRadius="62%"
          outerRadius="96%"
          startAngle={90}
          endAngle={-270}
          stroke="var(--card)"
          strokeWidth={2}
          isAnimationActive={false}
          rootTabIndex={-1}
        />
        <Tooltip
          isAnimationActive={false}
          content={({ active, payload }) => {
            const key = active ? (payload?.[0]?.payload as Slice | undefined)?.key : undefined
            const slice = slices.find((one) => one.key === key)
            return slice ? (
              <TooltipBox
                title={slice.name}
                lines={[{ key: slice.key, sample: null, name: '', value: writeShare(slice) }]}
              />
            ) : null
          }}
        />
      </PieChart>
    </ResponsiveContainer>
  )
}
