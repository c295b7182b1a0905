/** What each chart shows of a metric: pure, from the API's figures to lines and bars. */
import type { Series, SeriesGroup } from '@holdfast/contracts/reports/series.ts'
import type { SeriesMetric } from '@holdfast/contracts/reports/vocabulary.ts'

/** How a value is written. */
export type Unit = 'count' | 'share' | 'minutes' | 'score'

export interface Line {
  /** Names the measure in the texts, such as `created`. */
  readonly measure: string
  readonly values: readonly (number | null)[]
  readonly total: number | null
}

interface Shape {
  readonly unit: Unit
  /** The first is what groups are compared by. */
  readonly lines: readonly { readonly measure: string; of(figure: (measure: string) => number | null): number | null }[]
  readonly drawsBars: boolean
}

const plain = (measure: string) => ({ measure, of: (figure: (measure: string) => number | null) => figure(measure) })

/** `null` of nothing rather than 0 of 0. */
const share = (measure: string, part: string, rest: (figure: (measure: string) => number | null) => number) => ({
  measure,
  of(figure: (measure: string) => number | null) {
    const whole = rest(figure)
    return whole > 0 ? (figure(part) ?? 0) / whole : null
  },
})

export const shapes: Readonly<Record<SeriesMetric, Shape>> = {
  volume: { unit: 'count', lines: [plain('created'), plain('resolved')], drawsBars: true },
  backlog: { unit: 'count', lines: [plain('open')], drawsBars: false },
  attainment: {
    unit: 'share',
    lines: [share('met', 'met', (figure) => (figure('met') ?? 0) + (figure('breached') ?? 0))],
    drawsBars: false,
  },
  first_response: { unit: 'minutes', lines: [plain('median'), plain('p90')], drawsBars: false },
  resolution: { unit: 'minutes', lines: [plain('median'), plain('p90')], drawsBars: false },
  reopen: {
    unit: 'share',
    lines: [share('reopened', 'reopened', (figure) => figure('resolved') ?? 0)],
    drawsBars: false,
  },
  satisfaction: { unit: 'score', lines: [plain('average')], drawsBars: false },
}

/** @returns the lines of one group, the first being what groups are compared by */
export function linesOf(metric: SeriesMetric, points: number, { values, total }: SeriesGroup): Line[] {
  return shapes[metric].lines.map(({ measure, of }) => ({
    measure,
    values: Array.from({ length: points }, (_, index) => of((name) => values[name]?.[index] ?? null)),
    total: of((name) => total[name] ?? null),
  }))
}

export interface RankedGroup {
  readonly group: SeriesGroup
  /** What it is compared by. */
  readonly value: number | null
  /** Its course over time. */
  readonly values: readonly (number | null)[]
}

/** @returns the groups, largest first; the rest together and those without anything come last */
export function rankGroups({ metric, points, groups }: Series): RankedGroup[] {
  const ranked = groups.map((group) => {
    const [line] = linesOf(metric, points.length, group)
    return { group, value: line?.total ?? null, values: line?.values ?? [] }
  })
  const place = ({ group, value }: RankedGroup) => (group.key === 'other' ? 1 : value === null ? 2 : 0)
  return ranked.toSorted((a, b) => place(a) - place(b) || (b.value ?? 0) - (a.value ?? 0))
}

/** @returns whether there is anything to say at all; that nothing was met is something */
export function hasFigures({ groups }: Pick<Series, 'groups'>): boolean {
  return groups.some(({ values, total }) =>
    [...Object.values(values).flat(), ...Object.values(total)].some((value) => value !== null && value !== 0),
  )
}
