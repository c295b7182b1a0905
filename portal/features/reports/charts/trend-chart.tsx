import { Bar, BarChart, CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { type LineLook, lookAt } from './looks.ts'
import { BarSample, LineSample, Mark } from './mark.tsx'
import { TooltipBox } from './tooltip-box.tsx'
import { useMirrored } from './use-mirrored.ts'

export interface TrendLine {
  readonly key: string
  readonly name: string
  readonly values: readonly (number | null)[]
}

export interface TrendChartProps {
  readonly points: readonly string[]
  readonly lines: readonly TrendLine[]
  /** As bars side by side rather than as lines. */
  readonly asBars: boolean
  readonly pointWords: { short(date: string): string; long(date: string): string }
  writeValue(value: number | null): string
  /** Fixes the ends of the scale, such as 0 and 1 of shares. */
  readonly domain?: [number, number | 'auto']
  readonly ticks?: number[]
  /** Of the scale's words, in px. */
  readonly axisWidth: number
  /** Whether values lie between whole numbers. */
  readonly hasFractions: boolean
}

const axis = { fontSize: 11, fill: 'var(--muted-foreground)' }
const margin = { top: 8, right: 8, bottom: 0, left: 8 }
/** More points than this are a line without marks. */
const mostMarks = 32

/** Figures over time. Who does not see it reads the table, so it says nothing by itself. */
export default function TrendChart(props: TrendChartProps) {
  const { points, lines, asBars, pointWords, writeValue, domain, ticks, axisWidth, hasFractions } = props
  const mirrored = useMirrored()
  const data = points.map((point, index) => ({
    point,
    ...Object.fromEntries(lines.map(({ key, values }) => [key, values[index] ?? null])),
  }))
  const frame = [
    <CartesianGrid key="grid" vertical={false} stroke="var(--border)" strokeDasharray="2 3" />,
    <XAxis
      key="x"
      dataKey="point"
      reversed={mirrored}
      tickFormatter={pointWords.short}
      tick={axis}
      tickLine={false}
      axisLine={{ stroke: 'var(--border)' }}
      minTickGap={24}
      interval="equidistantPreserveStart"
    />,
    <YAxis
      key="y"
      orientation={mirrored ? 'right' : 'left'}
      tickFormatter={(value: number) => writeValue(value)}
      tick={axis}
      tickLine={false}
      axisLine={false}
      width={axisWidth}
      allowDecimals={hasFractions}
      {...(domain ? { domain } : {})}
      {...(ticks ? { ticks } : {})}
    />,
    <Tooltip
      key="tooltip"
      isAnimationActive={false}
      cursor={asBars ? { fill: 'var(--hover)' } : { stroke: 'var(--input)' }}
      content={({ active, label }) =>
        active && typeof label === 'string' ? (
          <TooltipBox
            title={pointWords.long(label)}
            lines={lines.map(({ key, name, values }, index) => ({
              key,
              name,
              sample: asBars ? <BarSample index={index} /> : <LineSample look={lookAt(index)} />,
              value: writeValue(values[points.indexOf(label)] ?? null),
            }))}
          />
        ) : null
      }
    />,
  ]
  return (
    <ResponsiveContainer width="100%" height="100%">
      {asBars ? (
        <BarChart data={data} margin={margin} barGap={2} barCategoryGap="24%" accessibilityLayer={false}>
          {frame}
          {lines.map(({ key }, index) => (
            <Bar
              key={key}
              dataKey={key}
              fill={index === 0 ? 'var(--chart-1)' : 'var(--card)'}
              stroke={index === 0 ? 'var(--chart-1)' : 'var(--foreground)'}
              radius={[2, 2, 0, 0]}
              maxBarSize={18}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      ) : (
        <LineChart data={data} margin={margin} accessibilityLayer={false}>
          {frame}
          {lines.map(({ key }, index) => {
            const look = lookAt(index)
            return (
              <Line
                key={key}
                dataKey={key}
                type="linear"
                stroke={look.stroke}
                strokeDasharray={look.dash}
                strokeWidth={1.6}
                isAnimationActive={false}
                connectNulls
                activeDot={{ r: 4, fill: look.stroke, stroke: 'var(--card)' }}
                dot={points.length <= mostMarks ? (dot) => drawMark(dot, look) : false}
              />
            )
          })}
        </LineChart>
      )}
    </ResponsiveContainer>
  )
}

function drawMark(
  { key, cx, cy, value }: { key?: unknown; cx?: number; cy?: number; value?: unknown },
  look: LineLook,
) {
  const id = String(key)
  return value === null || cx === undefined || cy === undefined ? (
    <g key={id} />
  ) : (
    <g key={id}>
      <Mark look={look} x={cx} y={cy} />
    </g>
  )
}
