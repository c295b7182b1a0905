import type { ChatDesk, ChatDeskSummary } from '@holdfast/contracts/chat/desk.ts'
import type { ChatDeskRow, DeskStanding, OpenDesk } from '@holdfast/db/chat/desks.ts'
import { presentNamed } from '../http/present-named.ts'

/** What of a desk is edited, and so what its audit lines show. */
export function presentDeskFields({ orgId: _orgId, createdAt: _createdAt, ...fields }: OpenDesk) {
  return fields
}

export function presentDesk({ desk, teamName, categoryName, calendarName }: ChatDeskRow): ChatDesk {
  const { orgId: _orgId, createdAt: _createdAt, teamId, categoryId, calendarId, ...rest } = desk
  return {
    ...rest,
    team: { id: teamId, name: teamName },
    category: presentNamed(categoryId, categoryName),
    calendar: presentNamed(calendarId, calendarName),
  }
}

export function presentDeskSummary(row: ChatDeskRow, standing: DeskStanding | undefined): ChatDeskSummary {
  const { waiting = 0, running = 0, isMember = false } = standing ?? {}
  return { ...presentDesk(row), waiting, running, isMember }
}
