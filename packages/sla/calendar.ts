/** The door to business time: everything that reckons with a calendar comes from here. */
export { addBusinessDays } from './business-days.ts'
export {
  addBusinessMs,
  businessMsBetween,
  type ClosedReason,
  closedReasonAt,
  isOpenAt,
  type OpenWindow,
  openingFrom,
  openWindowsBetween,
} from './business-time.ts'
export { CalendarNeverOpenError, type CompiledCalendar, compileCalendar } from './compiled-calendar.ts'
