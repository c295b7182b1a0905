/** Every operation of the API, in the order of its documentation. A new one is added here, or it is not there. */
import type { App } from './app-type.ts'
import { listAudit } from './audit/list-audit.ts'
import { me } from './auth/me.ts'
import { refresh } from './auth/refresh.ts'
import { signIn } from './auth/sign-in.ts'
import { signOut } from './auth/sign-out.ts'
import { changeRequests } from './bulk/change-requests.ts'
import { listBulkResults, readBulkJob } from './bulk/read-bulk-job.ts'
import { stopBulkJob } from './bulk/stop-bulk-job.ts'
import { createCalendar } from './calendars/create-calendar.ts'
import { editCalendar } from './calendars/edit-calendar.ts'
import { listCalendarVersions } from './calendars/list-calendar-versions.ts'
import { listCalendars } from './calendars/list-calendars.ts'
import { listCalendarHours, previewCalendar } from './calendars/preview-calendar.ts'
import { publishCalendar } from './calendars/publish-calendar.ts'
import { readCalendar } from './calendars/read-calendar.ts'
import { createCategory } from './categories/create-category.ts'
import { createResolutionCode } from './categories/create-resolution-code.ts'
import { editCategory } from './categories/edit-category.ts'
import { editResolutionCode } from './categories/edit-resolution-code.ts'
import { listCategories } from './categories/list-categories.ts'
import { listResolutionCodes } from './categories/list-resolution-codes.ts'
import { listNotifications } from './notifications/list-notifications.ts'
import { readAllNotifications, readNotification } from './notifications/read-notification.ts'
import { createBusinessUnit, editBusinessUnit, listBusinessUnits } from './organizations/business-units.ts'
import { editOrganization } from './organizations/edit-organization.ts'
import { listOrganizations } from './organizations/list-organizations.ts'
import { readOrganization } from './organizations/read-organization.ts'
import { createRegion, editRegion, listRegions } from './organizations/regions.ts'
import { blockPerson } from './people/block-person.ts'
import { createPerson } from './people/create-person.ts'
import { editPerson } from './people/edit-person.ts'
import { listAgents } from './people/list-agents.ts'
import { listPeople } from './people/list-people.ts'
import { readPerson } from './people/read-person.ts'
import { setAvailability, setAvailabilityOf } from './people/set-availability.ts'
import { unblockPerson } from './people/unblock-person.ts'
import { createPolicy } from './policies/create-policy.ts'
import { editPolicy } from './policies/edit-policy.ts'
import { listPolicies } from './policies/list-policies.ts'
import { listPolicyVersions } from './policies/list-policy-versions.ts'
import { orderPolicies } from './policies/order-policies.ts'
import { publishPolicy } from './policies/publish-policy.ts'
import { readPolicy } from './policies/read-policy.ts'
import { retirePolicy } from './policies/retire-policy.ts'
import { acknowledgeEscalation } from './requests/acknowledge-escalation.ts'
import { assignRequest } from './requests/assign-request.ts'
import { cancelRequest } from './requests/cancel-request.ts'
import { confirmRequest } from './requests/confirm-request.ts'
import { createRequest } from './requests/create-request.ts'
import { editRequest } from './requests/edit-request.ts'
import { explainClock } from './requests/explain-clock.ts'
import { handOverRequest } from './requests/hand-over-request.ts'
import { listClocks } from './requests/list-clocks.ts'
import { listMessages } from './requests/list-messages.ts'
import { listNotes } from './requests/list-notes.ts'
import { listRequests } from './requests/list-requests.ts'
import { listTimeline } from './requests/list-timeline.ts'
import { postMessage } from './requests/post-message.ts'
import { postNote } from './requests/post-note.ts'
import { readChange } from './requests/read-change.ts'
import { readRequest } from './requests/read-request.ts'
import { reopenRequest } from './requests/reopen-request.ts'
import { resolveRequest } from './requests/resolve-request.ts'
import { resumeRequest } from './requests/resume-request.ts'
import { takeRequest } from './requests/take-request.ts'
import { unassignRequest } from './requests/unassign-request.ts'
import { waitRequest } from './requests/wait-request.ts'
import { createRoutingRule } from './routing/create-routing-rule.ts'
import { editRoutingRule } from './routing/edit-routing-rule.ts'
import { listRoutingRules } from './routing/list-routing-rules.ts'
import { orderRoutingRules } from './routing/order-routing-rules.ts'
import { removeRoutingRule } from './routing/remove-routing-rule.ts'
import { changePassword } from './settings/change-password.ts'
import { editProfile } from './settings/edit-profile.ts'
import { readProfile } from './settings/read-profile.ts'
import { createTeam } from './teams/create-team.ts'
import { editTeam } from './teams/edit-team.ts'
import { listTeamLine } from './teams/list-team-line.ts'
import { listTeams } from './teams/list-teams.ts'
import { putTeamMember } from './teams/put-team-member.ts'
import { readTeam } from './teams/read-team.ts'
import { removeTeamMember } from './teams/remove-team-member.ts'

const auth = [signIn, refresh, signOut, me]

const requests = [
  createRequest,
  listRequests,
  readRequest,
  editRequest,
  takeRequest,
  assignRequest,
  unassignRequest,
  handOverRequest,
  waitRequest,
  resumeRequest,
  resolveRequest,
  confirmRequest,
  reopenRequest,
  cancelRequest,
  acknowledgeEscalation,
  readChange,
  postMessage,
  listMessages,
  postNote,
  listNotes,
  listTimeline,
  listClocks,
  explainClock,
  changeRequests,
  readBulkJob,
  listBulkResults,
  stopBulkJob,
]

const support = [
  listCategories,
  createCategory,
  editCategory,
  listResolutionCodes,
  createResolutionCode,
  editResolutionCode,
  listTeams,
  createTeam,
  readTeam,
  editTeam,
  putTeamMember,
  removeTeamMember,
  listTeamLine,
  listRoutingRules,
  createRoutingRule,
  orderRoutingRules,
  editRoutingRule,
  removeRoutingRule,
  listBusinessUnits,
  createBusinessUnit,
  editBusinessUnit,
  listRegions,
  createRegion,
  editRegion,
  listAgents,
  setAvailability,
  setAvailabilityOf,
]

const management = [
  readOrganization,
  editOrganization,
  listOrganizations,
  listPeople,
  createPerson,
  readPerson,
  editPerson,
  blockPerson,
  unblockPerson,
  listCalendars,
  createCalendar,
  previewCalendar,
  listCalendarHours,
  readCalendar,
  editCalendar,
  publishCalendar,
  listCalendarVersions,
  listPolicies,
  createPolicy,
  orderPolicies,
  readPolicy,
  editPolicy,
  publishPolicy,
  listPolicyVersions,
  retirePolicy,
  listAudit,
]

const settings = [readProfile, editProfile, changePassword, listNotifications, readNotification, readAllNotifications]

/** Below `/api/v1`. */
export const routes: readonly ((app: App) => void)[] = [...auth, ...requests, ...support, ...management, ...settings]
