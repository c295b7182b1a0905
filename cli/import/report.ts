/** The table at the end of an import. */
import type { RequestPlan } from '../drive/plan.ts'
import type { ImportReport } from './import-incidents.ts'
import type { IncidentLog } from './read-incidents.ts'

const longestList = 50

/** Incidents that are not where the log leaves them, and why. */
export function findStrays({ plans, found, refused, failed }: ImportReport): { label: string; reason: string }[] {
  return plans.flatMap((plan) => {
    const request = found.get(plan.label)
    if (request && request.status === plan.expected && !request.importing) return []
    const reasons = [
      ...failed.filter(({ label }) => label === plan.label).map(({ reason }) => reason),
      ...refused.filter(({ label }) => label === plan.label).map(({ command, reason }) => `${command}: ${reason}`),
    ]
    const is = request ? `is ${request.status}${request.importing ? ', not finished' : ''}` : 'is not there'
    const why = reasons.join('; ') || 'an earlier run finished it, and it has lived on since'
    return [{ label: plan.label, reason: `the log ends ${plan.expected}, it ${is}: ${why}` }]
  })
}

/** @returns the table and the lists under it */
export function describeImport(log: IncidentLog, report: ImportReport): string {
  const brought = report.plans.length - report.there - report.failed.length
  const seconds = report.wallMs / 1000
  const strays = findStrays(report)
  const rows: [string, string][] = [
    ['Incidents', `${report.plans.length} in the log: ${brought} brought in now, ${report.there} were there already`],
    ['Rows', `${log.rowCount}, of them bad: ${new Set(log.bad.map(({ line }) => line)).size}`],
    ['States reached', countOf(report.plans.map(({ label }) => report.found.get(label)?.status ?? 'missing'))],
    ['At the log’s end', `${report.plans.length - strays.length} of ${report.plans.length}`],
    ['Transitions driven', String(report.driven)],
    ['Transitions refused', String(report.refused.length)],
    ...slaRows(log, report),
    ['Wall time', `${seconds.toFixed(1)} s`],
    ['Workflows a second', brought > 0 ? (brought / seconds).toFixed(1) : '–'],
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  return [
    rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n'),
    ...list('Refused, and why:', refusalLines(report)),
    ...list(
      'Bad rows:',
      log.bad.map(({ line, column, problem }) => `line ${line}${column ? `, ${column}` : ''}: ${problem}`),
    ),
    ...list(
      'Not where the log ends:',
      strays.map(({ label, reason }) => `${label}: ${reason}`),
    ),
  ].join('\n\n')
}

/** For information: the log does not say by which targets it judged. */
function slaRows(log: IncidentLog, { plans, found }: ImportReport): [string, string][] {
  const judge = ({ label }: RequestPlan) => {
    const logged = log.incidents.get(label)?.at(-1)?.madeSla
    const breached = found.get(label)?.breached
    const ours = breached === null || breached === undefined ? 'no clock' : breached ? 'breached' : 'met'
    return { log: logged === null || logged === undefined ? '?' : logged ? 'met' : 'breached', ours }
  }
  const verdicts = plans.map(judge)
  const pairs = countOf(verdicts.map(({ log: theirs, ours }) => `${theirs}/${ours}`))
  return [
    ['SLA in the log', countOf(verdicts.map((verdict) => verdict.log))],
    ['SLA by our clock', `${countOf(verdicts.map(({ ours }) => ours))} (log/ours: ${pairs})`],
  ]
}

function refusalLines({ refused }: ImportReport): string[] {
  const groups = Map.groupBy(refused, ({ command, reason }) => `${command}: ${reason}`)
  return [...groups].map(([reason, those]) => {
    const names = [...new Set(those.map(({ label }) => label))]
    return `${those.length} × ${reason} (${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''})`
  })
}

function list(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const more = lines.length > longestList ? [`… and ${lines.length - longestList} more`] : []
  return [[title, ...[...lines.slice(0, longestList), ...more].map((line) => `  ${line}`)].join('\n')]
}

/** @returns such as `597 closed, 3 open`, the most frequent first */
function countOf(words: readonly string[]): string {
  const counts = [...Map.groupBy(words, (word) => word)].map(([word, those]) => ({ word, count: those.length }))
  counts.sort((a, b) => b.count - a.count)
  return counts.map(({ word, count }) => `${count} ${word.replace('_', ' ')}`).join(', ') || '–'
}
