/** What stands in the form of a person, and what is sent of it. */
import type { CreatePersonBody } from '@holdfast/contracts/people/create-person.ts'
import type { EditPersonBody } from '@holdfast/contracts/people/edit-person.ts'
import { roles } from '@holdfast/contracts/people/permissions.ts'
import type { Person } from '@holdfast/contracts/people/person.ts'

/** As many points of work as the desk gives without being told. */
const usualCapacity = 20

interface Surroundings {
  readonly timeZone: string
  readonly locale: string
}

/** @param here whose time zone and language a new person begins with */
export function toValues(person: Person | null, here: Surroundings) {
  return {
    name: person?.name ?? '',
    email: person?.email ?? '',
    /** The id of a custom role, or the name of a built-in one. */
    role: person?.customRole?.id ?? (person?.role as string | undefined) ?? 'requester',
    kind: person?.kind ?? 'employee',
    title: person?.title ?? '',
    department: person?.department ?? '',
    businessUnitId: person?.businessUnit?.id ?? '',
    regionId: person?.region?.id ?? '',
    siteId: person?.site?.id ?? '',
    manager: person?.manager ?? null,
    phone: person?.phone ?? '',
    scope: person?.scope ?? { businessUnitIds: [], regionIds: [], siteIds: [] },
    timeZone: person?.timeZone ?? here.timeZone,
    locale: person?.locale ?? here.locale,
    groups: person?.groups ?? [],
    skills: person?.skills ?? [],
    capacity: (person?.capacity ?? usualCapacity) as number | null,
    password: '',
  }
}

export type PersonValues = ReturnType<typeof toValues>

/** A custom role brings its base; a built-in one takes the custom one away. */
function roleOf(chosen: string): Pick<EditPersonBody, 'role' | 'roleId'> {
  const builtIn = roles.find((one) => one === chosen)
  return builtIn ? { role: builtIn, roleId: null } : { roleId: chosen }
}

/** Nothing written is nothing, not an empty text. */
export function toBody(
  { password, capacity, role, manager, ...values }: PersonValues,
  isNew: boolean,
): CreatePersonBody | EditPersonBody {
  const orNothing = (text: string) => (text.trim() === '' ? null : text.trim())
  return {
    ...values,
    ...roleOf(role),
    managerId: manager?.id ?? null,
    name: values.name.trim(),
    email: values.email.trim(),
    kind: values.kind === 'visitor' ? 'external' : values.kind,
    title: orNothing(values.title),
    department: orNothing(values.department),
    businessUnitId: values.businessUnitId || null,
    regionId: values.regionId || null,
    siteId: values.siteId || null,
    phone: orNothing(values.phone),
    // Where no number is written, the schema says so.
    capacity: capacity as number,
    ...(isNew && password !== '' ? { password } : {}),
  }
}
