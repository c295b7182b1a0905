import { useCalendarList } from '../../components/service-levels/queries.ts'
import {
  useAgents,
  useAllSites,
  useBusinessUnits,
  useCategories,
  useRegions,
  useRoles,
  useTeams,
} from '../../lib/lookups.ts'

const isId = /^[0-9a-f]{8}-/

/** @returns the name of what an id stands for, of all that pages look up anyway */
export function useNameOf(): (id: string) => string | undefined {
  const teams = useTeams().byId
  const agents = useAgents().byId
  const categories = useCategories().byId
  const units = useBusinessUnits().byId
  const regions = useRegions().byId
  const sites = useAllSites().byId
  const roles = useRoles().byId
  const lookups = [teams, agents, categories, units, regions, sites, roles]
  const { data: calendars } = useCalendarList()
  return (id) => {
    // Built-in roles are known by words that may stand for anything.
    if (!isId.test(id)) return undefined
    const known = lookups.map((lookup) => lookup.get(id)?.name).find((name) => name)
    return known ?? calendars?.find((calendar) => calendar.id === id)?.name
  }
}
