import { useCalendarList } from '../../components/service-levels/queries.ts'
import { useAgents, useBusinessUnits, useCategories, useRegions, useTeams } from '../../lib/lookups.ts'

/** @returns the name of what an id stands for, of all that pages look up anyway */
export function useNameOf(): (id: string) => string | undefined {
  const teams = useTeams().byId
  const agents = useAgents().byId
  const categories = useCategories().byId
  const units = useBusinessUnits().byId
  const regions = useRegions().byId
  const { data: calendars } = useCalendarList()
  return (id) =>
    [teams, agents, categories, units, regions].map((lookup) => lookup.get(id)?.name).find((name) => name) ??
    calendars?.find((calendar) => calendar.id === id)?.name
}
