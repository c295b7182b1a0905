import { ImportedHolidays, ImportHolidaysBody } from '@holdfast/contracts/calendars/import-holidays.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import type { App } from '../app-type.ts'
import { collectHolidays, type Years } from './ical/collect-holidays.ts'
import { IcalFault } from './ical/ical-fault.ts'

/** A file of a mebibyte, with the escapes that JSON needs. */
const bodyLimit = 2.5 * 1_048_576

export function importHolidays(app: App): void {
  const schema = {
    summary: 'Read the holidays out of an iCalendar file',
    description:
      'Whole days only; what repeats every year is written out for the years that are wanted. It changes nothing: ' +
      'the holidays that are wanted become part of the next version of a calendar.',
    tags: ['management'],
    body: ImportHolidaysBody,
    response: { 200: ImportedHolidays },
  }
  const options = { schema, bodyLimit, config: { permission: 'calendar:manage' } } as const
  app.post('/management/calendars/holidays/import', options, async (request) => {
    const { ical, from = new Date().getUTCFullYear(), years = 3 } = request.body
    return readHolidays(ical, { from, to: from + years - 1 })
  })
}

function readHolidays(ical: string, years: Years): ImportedHolidays {
  try {
    return collectHolidays(ical, years)
  } catch (error) {
    if (!(error instanceof IcalFault)) throw error
    const { line, message } = error
    throw new AppError('validation_failed', message, { errors: [{ path: '/ical', message }], extra: { line } })
  }
}
