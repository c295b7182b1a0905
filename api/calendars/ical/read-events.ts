import ICAL from 'ical.js'
import { type ContentLine, readContentLines } from './content-lines.ts'
import { IcalFault } from './ical-fault.ts'

/** `[name, parameters, type, …values]`, as RFC 7265 (jCal) writes a property. */
export type JcalProperty = readonly [name: string, parameters: object, type: string, ...values: unknown[]]
type JcalComponent = readonly [name: string, properties: JcalProperty[], components: JcalComponent[]]

/** An event as the file says it, and the line where it begins. */
export interface RawEvent {
  readonly line: number
  readonly properties: readonly JcalProperty[]
}

export interface RawCalendar {
  readonly name: string | null
  readonly events: readonly RawEvent[]
}

const mostEvents = 5_000
/** An alarm in an event in a calendar is three deep. */
const deepest = 10

/** @throws IcalFault where the text is no iCalendar file, with the line */
export function readEvents(ical: string): RawCalendar {
  const lines = readContentLines(ical)
  if (!lines.some(({ text }) => /^BEGIN:VCALENDAR\s*$/i.test(text))) {
    throw new IcalFault(lines[0]?.line ?? 0, 'This is no iCalendar file: it has no BEGIN:VCALENDAR')
  }
  checkNesting(lines)
  const begins = lines.filter(({ text }) => /^BEGIN:VEVENT\s*$/i.test(text)).map(({ line }) => line)
  if (begins.length > mostEvents) throw new IcalFault(0, `The file has more than ${mostEvents} events`)
  const calendars = parse(lines)
  const events = calendars.flatMap(findEvents)
  return {
    name: textOf(calendars.flatMap(([, properties]) => properties).find(([name]) => name === 'x-wr-calname')),
    events: events.map(([, properties], index) => ({ line: begins[index] ?? 0, properties })),
  }
}

/** @returns the first value, without the escapes of texts whose type the parser does not know */
export function textOf(property: JcalProperty | undefined): string | null {
  const value = property?.[3]
  if (typeof value !== 'string') return null
  return value.replaceAll(/\\([\\,;])/g, '$1').trim() || null
}

/** The parser takes an END for whatever is open. */
function checkNesting(lines: readonly ContentLine[]): void {
  const open: { line: number; name: string }[] = []
  for (const { line, text } of lines) {
    const [, kind, name = ''] = /^(BEGIN|END):(.*)$/i.exec(text.trim())?.map((part) => part.toUpperCase()) ?? []
    if (kind === 'BEGIN') open.push({ line, name })
    if (open.length > deepest) throw new IcalFault(line, `BEGIN:${name} is more than ${deepest} deep`)
    if (kind === 'END' && open.pop()?.name !== name)
      throw new IcalFault(line, `END:${name} ends nothing that has begun`)
    if (kind === undefined && open.length === 0) throw new IcalFault(line, 'stands outside of BEGIN and END')
  }
  const last = open.at(-1)
  if (last) throw new IcalFault(last.line, `BEGIN:${last.name} is never ended`)
}

function parse(lines: readonly ContentLine[]): JcalComponent[] {
  try {
    const parsed = ICAL.parse(lines.map(({ text }) => text).join('\r\n')) as JcalComponent | JcalComponent[]
    return typeof parsed[0] === 'string' ? [parsed as JcalComponent] : (parsed as JcalComponent[])
  } catch (error) {
    const wrong = lines.find(({ text }) => !canParse(text))
    throw new IcalFault(wrong?.line ?? 0, `cannot be read: ${messageOf(error)}`)
  }
}

function canParse(text: string): boolean {
  if (/^(BEGIN|END):/i.test(text)) return true
  try {
    ICAL.parse.property(text)
    return true
  } catch {
    return false
  }
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.length > 120 ? `${message.slice(0, 120)}…` : message
}

/** In the order of the file, which is that of their lines. */
function findEvents(component: JcalComponent): JcalComponent[] {
  const inside = component[2].flatMap(findEvents)
  return component[0] === 'vevent' ? [component, ...inside] : inside
}
