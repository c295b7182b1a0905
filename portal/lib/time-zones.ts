/** @returns the time zones that this browser knows, by the part of the world; those without one come last */
export function listTimeZones(): { region: string; zones: string[] }[] {
  const groups = new Map<string, string[]>()
  for (const zone of ['UTC', ...Intl.supportedValuesOf('timeZone')]) {
    const region = zone.includes('/') ? (zone.split('/')[0] ?? '') : 'UTC'
    const zones = groups.get(region) ?? []
    if (!zones.includes(zone)) zones.push(zone)
    groups.set(region, zones)
  }
  return [...groups].map(([region, zones]) => ({ region, zones }))
}

/** @returns the zone that this machine is in */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone
