import { CalendarRules } from '@holdfast/contracts/sla/calendar.ts'
import { checkCalendarRules } from '@holdfast/sla/check-calendar.ts'
import type { FieldErrors, Resolver } from 'react-hook-form'
import { toFieldName } from '../../lib/forms/field-name.ts'
import { schemaResolver } from '../../lib/forms/schema-resolver.ts'

/** What no schema says of a calendar, by where it is wrong. */
export type CalendarFault = 'zone' | 'neverOpen' | 'overlap' | 'date'

function faultAt(path: string): CalendarFault {
  if (path === '/zone') return 'zone'
  if (path === '/weekly') return 'neverOpen'
  return path.endsWith('/date') ? 'date' : 'overlap'
}

/** @returns what cannot be published, each with the name of its field */
export function faultsOf(rules: CalendarRules): { name: string; fault: CalendarFault }[] {
  return checkCalendarRules(rules).map(({ path }) => ({ name: toFieldName(path), fault: faultAt(path) }))
}

/** As the API does: by its schema, then by the check that it publishes with. @param tell the words of a fault */
export function calendarResolver(tell: (fault: CalendarFault) => string): Resolver<CalendarRules> {
  const toBody = (values: CalendarRules): CalendarRules => JSON.parse(JSON.stringify(values))
  const bySchema = schemaResolver<CalendarRules>(CalendarRules, toBody)
  return async (values, context, options) => {
    const result = await bySchema(values, context, options)
    if (Object.keys(result.errors).length > 0) return result
    const faults = faultsOf(toBody(values))
    if (faults.length === 0) return result
    const errors: Record<string, unknown> = {}
    for (const { name, fault } of faults) place(errors, name.split('.'), { type: fault, message: tell(fault) })
    return { values: {}, errors: errors as FieldErrors<CalendarRules> }
  }
}

function place(errors: Record<string, unknown>, [first = '', ...rest]: string[], error: object): void {
  if (rest.length === 0) {
    errors[first] = { ...(errors[first] as object | undefined), ...error }
    return
  }
  errors[first] ??= {}
  place(errors[first] as Record<string, unknown>, rest, error)
}
