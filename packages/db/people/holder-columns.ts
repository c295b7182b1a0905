import type { Role } from '@holdfast/contracts/people/permissions.ts'
import { sql } from 'drizzle-orm'
import { organizations } from '../organizations/schema.ts'
import { rightsColumn } from './rights.ts'
import { people } from './schema.ts'

/** What every operation knows of its caller, by whichever way they came. */
export const holderColumns = {
  person: {
    id: people.id,
    name: people.name,
    email: people.email,
    role: sql<Role>`${people.role}`,
    locale: people.locale,
    timeZone: people.timeZone,
    photoAt: people.photoAt,
    rights: rightsColumn('people'),
  },
  organization: {
    id: organizations.id,
    slug: organizations.slug,
    name: organizations.name,
    numberPrefix: organizations.numberPrefix,
    temporalNamespace: organizations.temporalNamespace,
    accentHue: organizations.accentHue,
  },
}
