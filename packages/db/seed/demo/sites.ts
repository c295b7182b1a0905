/** Where the people of the sample organization work, and somebody whose rights end at one of these places. */
import type { Grants } from '@holdfast/contracts/people/permissions.ts'
import { eq } from 'drizzle-orm'
import { people } from '../../people/schema.ts'
import { customRoles } from '../../roles/schema.ts'
import { sites } from '../../sites/schema.ts'
import { newId } from '../ids.ts'
import { type DemoPerson, demoAgents, demoRequesters } from './people.ts'
import { type DemoScope, type Ids, of } from './scope.ts'

const demoSites = [
  { code: 'BER-01', name: 'Berlin headquarters', unit: 'Headquarters', region: 'Berlin', manager: 'paula.klein' },
  { code: 'HAM-01', name: 'Hamburg plant', unit: 'Production', region: 'Hamburg', manager: 'sitemanager' },
  { code: 'HAM-02', name: 'Hamburg sales office', unit: 'Sales', region: 'Hamburg', manager: 'ben.fischer' },
  { code: 'VIE-01', name: 'Vienna warehouse', unit: 'Production', region: 'Vienna', manager: 'hugo.martin' },
] as const

const addresses: Readonly<Record<string, string>> = {
  'BER-01': 'Lindenstraße 40, 10969 Berlin',
  'HAM-01': 'Veringkanal 12, 21107 Hamburg',
  'HAM-02': 'Am Sandtorkai 5, 20457 Hamburg',
  'VIE-01': 'Freudenauer Hafenstraße 8, 1020 Wien',
}

/** Whose rights reach one site only. */
const siteManager = { key: 'sitemanager', site: 'HAM-01' }

const siteManagerRole = {
  name: 'Site manager',
  description: 'Sees the people and the requests of a site, and helps there.',
  base: 'technician',
  grants: {
    'request:create': 'any',
    'request:create_for_others': 'any',
    'request:read': 'any',
    'request:edit': 'any',
    'message:read': 'any',
    'message:write': 'any',
    'note:read': 'any',
    'note:write': 'any',
    'clock:read': 'any',
    'category:read': 'any',
    'team:read': 'any',
    'person:read': 'any',
    'organization:read': 'any',
    'site:read': 'any',
    'report:read': 'any',
    'request:work': 'any',
    'request:assign': 'any',
  } satisfies Grants,
}

export async function seedDemoSites({ tx, orgId, people: ids }: DemoScope, units: Ids, regions: Ids): Promise<void> {
  const rows = demoSites.map(({ unit, region, manager, ...site }) => ({
    ...site,
    id: newId(),
    orgId,
    address: addresses[site.code],
    timeZone: region === 'Vienna' ? 'Europe/Vienna' : 'Europe/Berlin',
    businessUnitId: of(units, unit),
    regionId: of(regions, region),
    managerId: of(ids, manager),
  }))
  await tx.insert(sites).values(rows)
  const byCode: Ids = new Map(rows.map(({ code, id }) => [code, id]))
  for (const person of [...demoAgents, ...demoRequesters]) {
    const code = codeOf(person)
    if (code === null) continue
    const siteId = of(byCode, code)
    await tx
      .update(people)
      .set({ siteId })
      .where(eq(people.id, of(ids, person.key)))
  }
  const roleId = newId()
  await tx.insert(customRoles).values({ id: roleId, orgId, ...siteManagerRole })
  const rights = { roleId, scopeSiteIds: [of(byCode, siteManager.site)] }
  await tx
    .update(people)
    .set(rights)
    .where(eq(people.id, of(ids, siteManager.key)))
}

/** @returns the site of somebody; `null` for who works on the road */
function codeOf({ region, unit }: DemoPerson): string | null {
  const here = demoSites.filter((site) => site.region === region)
  return (here.find((site) => site.unit === unit) ?? here[0])?.code ?? null
}
