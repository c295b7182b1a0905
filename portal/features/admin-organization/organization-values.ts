/** What stands in the form of an organization, and what is sent of it. */
import type { EditOrganizationBody } from '@holdfast/contracts/organizations/edit-organization.ts'
import type { Organization } from '@holdfast/contracts/organizations/organization.ts'

export function toValues(organization: Organization | null) {
  return {
    name: organization?.name ?? '',
    numberPrefix: organization?.numberPrefix ?? '',
    timeZone: organization?.timeZone ?? 'UTC',
    locale: organization?.locale ?? 'en',
    calendarId: organization?.calendarId ?? '',
    confirmationBusinessDays: (organization?.confirmationBusinessDays ?? 0) as number | null,
    reopenDays: (organization?.reopenDays ?? 0) as number | null,
    accentHue: organization?.accentHue ?? null,
  }
}

export type OrganizationValues = ReturnType<typeof toValues>

export function toBody(values: OrganizationValues): EditOrganizationBody {
  return {
    ...values,
    name: values.name.trim(),
    numberPrefix: values.numberPrefix.trim().toUpperCase(),
    calendarId: values.calendarId || null,
    // Where no number is written, the schema says so.
    confirmationBusinessDays: values.confirmationBusinessDays as number,
    reopenDays: values.reopenDays as number,
  }
}
