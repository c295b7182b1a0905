/** Every operation of the API, in the order of its documentation. A new one is added here, or it is not there. */
import type { App } from './app-type.ts'
import { exportAudit } from './audit/export-audit.ts'
import { listAudit } from './audit/list-audit.ts'
import { askStepUpPasskey, mailStepUpCode } from './auth/ask-step-up.ts'
import { askCode, redeemCode } from './auth/codes.ts'
import { me } from './auth/me.ts'
import { readSignInMethods } from './auth/methods.ts'
import { negotiate } from './auth/negotiate.ts'
import { askPasskey, signInWithPasskey } from './auth/passkeys.ts'
import { forgetPassword, resetPassword } from './auth/password-reset.ts'
import { readProviderSession } from './auth/provider-session.ts'
import { finishProvider, startProvider } from './auth/provider-sign-in.ts'
import { refresh } from './auth/refresh.ts'
import { confirmRegistration, register } from './auth/register.ts'
import { askSecondFactorPasskey, proveSecondFactor } from './auth/second-factor.ts'
import { beginSecondFactorEnrolment, confirmSecondFactorEnrolment } from './auth/second-factor-enrolment.ts'
import { signIn } from './auth/sign-in.ts'
import { signOut } from './auth/sign-out.ts'
import { readStepUpWays, stepUp } from './auth/step-up.ts'
import { changeRequests } from './bulk/change-requests.ts'
import { listBulkResults, readBulkJob } from './bulk/read-bulk-job.ts'
import { stopBulkJob } from './bulk/stop-bulk-job.ts'
import { createCalendar } from './calendars/create-calendar.ts'
import { editCalendar } from './calendars/edit-calendar.ts'
import { importHolidays } from './calendars/import-holidays.ts'
import { listCalendarVersions } from './calendars/list-calendar-versions.ts'
import { listCalendars } from './calendars/list-calendars.ts'
import { listCalendarHours, previewCalendar } from './calendars/preview-calendar.ts'
import { publishCalendar } from './calendars/publish-calendar.ts'
import { readCalendar } from './calendars/read-calendar.ts'
import { createCannedReply } from './canned-replies/create-canned-reply.ts'
import { editCannedReply } from './canned-replies/edit-canned-reply.ts'
import { listCannedReplies } from './canned-replies/list-canned-replies.ts'
import { readCannedReply } from './canned-replies/read-canned-reply.ts'
import { removeCannedReply } from './canned-replies/remove-canned-reply.ts'
import { renderCannedReply } from './canned-replies/render-canned-reply.ts'
import { createCategory } from './categories/create-category.ts'
import { createResolutionCode } from './categories/create-resolution-code.ts'
import { editCategory } from './categories/edit-category.ts'
import { editResolutionCode } from './categories/edit-resolution-code.ts'
import { listCategories } from './categories/list-categories.ts'
import { listResolutionCodes } from './categories/list-resolution-codes.ts'
import { readCategoryUsage } from './categories/read-category-usage.ts'
import { suggestCategories } from './categories/suggest-categories.ts'
import { blockVisitor } from './chat/block-visitor.ts'
import { createChatDesk } from './chat/create-chat-desk.ts'
import { editChatDesk } from './chat/edit-chat-desk.ts'
import { endChatSession } from './chat/end-chat-session.ts'
import { endVisitorSession } from './chat/end-visitor-session.ts'
import { listChatDesks } from './chat/list-chat-desks.ts'
import { listChatSessions } from './chat/list-chat-sessions.ts'
import { listOpenDesks } from './chat/list-open-desks.ts'
import { listVisitorBlocks } from './chat/list-visitor-blocks.ts'
import { readChatDesk } from './chat/read-chat-desk.ts'
import { readPublicDesk } from './chat/read-public-desk.ts'
import { readRequestChat } from './chat/read-request-chat.ts'
import { readVisitorSession } from './chat/read-visitor-session.ts'
import { startChat } from './chat/start-chat.ts'
import { submitForm } from './chat/submit-form.ts'
import { takeNextChat } from './chat/take-next-chat.ts'
import { unblockVisitor } from './chat/unblock-visitor.ts'
import { wantTranscript } from './chat/want-transcript.ts'
import { deleteMessage } from './conversations/delete-message.ts'
import { editMessage } from './conversations/edit-message.ts'
import { listConversation } from './conversations/list-conversation.ts'
import { listMessageVersions } from './conversations/list-message-versions.ts'
import { previewMessage } from './conversations/preview-message.ts'
import { readMessage } from './conversations/read-message.ts'
import { searchMessages } from './conversations/search-messages.ts'
import { createDirectory } from './directories/create-directory.ts'
import { editDirectory } from './directories/edit-directory.ts'
import { listDirectories } from './directories/list-directories.ts'
import { listDirectorySyncs } from './directories/list-directory-syncs.ts'
import { readDirectory } from './directories/read-directory.ts'
import { removeDirectory } from './directories/remove-directory.ts'
import { startDirectorySync } from './directories/start-directory-sync.ts'
import { testDirectory } from './directories/test-directory.ts'
import { cancelEffect } from './effects/cancel-effect.ts'
import { listEffects } from './effects/list-effects.ts'
import { readEffect } from './effects/read-effect.ts'
import { retryEffect } from './effects/retry-effect.ts'
import { completeFile } from './files/complete-file.ts'
import { createFile } from './files/create-file.ts'
import { putFileRules, readFileRules } from './files/file-rules.ts'
import { listHeldFiles, recheckFile } from './files/held-files.ts'
import { linkFile } from './files/link-file.ts'
import { listRequestFiles } from './files/list-request-files.ts'
import { readContent, readPreview } from './files/read-content.ts'
import { readFile } from './files/read-file.ts'
import { readUpload } from './files/read-upload.ts'
import { removeFile } from './files/remove-file.ts'
import { signFileParts } from './files/sign-file-parts.ts'
import { writeContent } from './files/write-content.ts'
import { createForm } from './forms/create-form.ts'
import { editForm } from './forms/edit-form.ts'
import { listForms } from './forms/list-forms.ts'
import { listRequestForms } from './forms/list-request-forms.ts'
import { orderForms } from './forms/order-forms.ts'
import { readForm } from './forms/read-form.ts'
import { listLinks } from './links/list-links.ts'
import { mailLink } from './links/mail-link.ts'
import { readOwnLink } from './links/read-own-link.ts'
import { revokeLink } from './links/revoke-link.ts'
import { putMailSettings } from './mail/put-mail-settings.ts'
import { readMailSettings } from './mail/read-mail-settings.ts'
import { sendTestMail } from './mail/send-test-mail.ts'
import { listNotifications } from './notifications/list-notifications.ts'
import { putMute, readMute, removeMute } from './notifications/mute-request.ts'
import { editNotificationPreferences, readNotificationPreferences } from './notifications/notification-preferences.ts'
import { editNotificationSettings, readNotificationSettings } from './notifications/notification-settings.ts'
import {
  readAllNotifications,
  readNotification,
  readRequestNotifications,
  unreadNotification,
} from './notifications/read-notification.ts'
import { summarizeNotifications } from './notifications/summarize-notifications.ts'
import { createBusinessUnit, editBusinessUnit, listBusinessUnits } from './organizations/business-units.ts'
import { editOrganization } from './organizations/edit-organization.ts'
import { listOrganizations } from './organizations/list-organizations.ts'
import { readOrganization } from './organizations/read-organization.ts'
import { createRegion, editRegion, listRegions } from './organizations/regions.ts'
import { blockPerson } from './people/block-person.ts'
import { createPerson } from './people/create-person.ts'
import { editPerson } from './people/edit-person.ts'
import { findColleagues } from './people/find-colleagues.ts'
import { listAgents } from './people/list-agents.ts'
import { listPeople } from './people/list-people.ts'
import { putPhotoOfPerson, removePhotoOfPerson } from './people/photo-of-person.ts'
import { readPerson } from './people/read-person.ts'
import { readPersonOverview } from './people/read-person-overview.ts'
import { readPhoto } from './people/read-photo.ts'
import { resetSecondFactor } from './people/second-factor-of-person.ts'
import { endSessionOfPerson, endSessionsOfPerson, listSessionsOfPerson } from './people/sessions-of-person.ts'
import { setAvailability, setAvailabilityOf } from './people/set-availability.ts'
import { listTokensOfPerson, revokeTokensOfPerson } from './people/tokens-of-person.ts'
import { unblockPerson } from './people/unblock-person.ts'
import { erasePerson, readErasure } from './person-data/erase-person.ts'
import { exportPerson } from './person-data/export-person.ts'
import { listPersonExports, readPersonExport, readPersonExportContent } from './person-data/read-exports.ts'
import { cancelPersonImport } from './person-imports/cancel-person-import.ts'
import { createPersonImport } from './person-imports/create-person-import.ts'
import { listPersonImportRows, listPersonImports, readPersonImport } from './person-imports/read-person-import.ts'
import { readRefusedRows } from './person-imports/read-refused-rows.ts'
import { createPersonNote } from './person-notes/create-person-note.ts'
import { editPersonNote } from './person-notes/edit-person-note.ts'
import { listPersonNotes } from './person-notes/list-person-notes.ts'
import { removePersonNote } from './person-notes/remove-person-note.ts'
import { createPolicy } from './policies/create-policy.ts'
import { editPolicy } from './policies/edit-policy.ts'
import { listPolicies } from './policies/list-policies.ts'
import { listPolicyVersions } from './policies/list-policy-versions.ts'
import { orderPolicies } from './policies/order-policies.ts'
import { previewPolicies } from './policies/preview-policies.ts'
import { publishPolicy } from './policies/publish-policy.ts'
import { readPolicy } from './policies/read-policy.ts'
import { retirePolicy } from './policies/retire-policy.ts'
import { createProvider } from './providers/create-provider.ts'
import { editProvider } from './providers/edit-provider.ts'
import { handOverPeople } from './providers/hand-over-people.ts'
import {
  addIdentityToPerson,
  listIdentitiesOfPerson,
  removeIdentityOfPerson,
} from './providers/identities-of-person.ts'
import { listProviders } from './providers/list-providers.ts'
import { linkOwnIdentity, listOwnIdentities, unlinkOwnIdentity } from './providers/own-identities.ts'
import { readProvider } from './providers/read-provider.ts'
import { removeProvider } from './providers/remove-provider.ts'
import { testProvider } from './providers/test-provider.ts'
import { listReads } from './receipts/list-reads.ts'
import { recordRead } from './receipts/record-read.ts'
import { readSeries } from './reports/read-series.ts'
import { readTriage } from './reports/read-triage.ts'
import { acknowledgeEscalation } from './requests/acknowledge-escalation.ts'
import { addRelation } from './requests/add-relation.ts'
import { assignRequest } from './requests/assign-request.ts'
import { cancelRequest } from './requests/cancel-request.ts'
import { confirmRequest } from './requests/confirm-request.ts'
import { countRequests } from './requests/count-requests.ts'
import { createRequest } from './requests/create-request.ts'
import { editRequest } from './requests/edit-request.ts'
import { explainClock } from './requests/explain-clock.ts'
import { handOverRequest } from './requests/hand-over-request.ts'
import { listAnswers } from './requests/list-answers.ts'
import { listClocks } from './requests/list-clocks.ts'
import { listMessages } from './requests/list-messages.ts'
import { listNotes } from './requests/list-notes.ts'
import { listRequests } from './requests/list-requests.ts'
import { listTags } from './requests/list-tags.ts'
import { listTimeline } from './requests/list-timeline.ts'
import { postMessage } from './requests/post-message.ts'
import { postNote } from './requests/post-note.ts'
import { readChange } from './requests/read-change.ts'
import { readRequest } from './requests/read-request.ts'
import { removeRelation } from './requests/remove-relation.ts'
import { reopenRequest } from './requests/reopen-request.ts'
import { resolveRequest } from './requests/resolve-request.ts'
import { resumeRequest } from './requests/resume-request.ts'
import { takeRequest } from './requests/take-request.ts'
import { unassignRequest } from './requests/unassign-request.ts'
import { waitRequest } from './requests/wait-request.ts'
import { createRole } from './roles/create-role.ts'
import { deleteRole } from './roles/delete-role.ts'
import { editRole } from './roles/edit-role.ts'
import { listRoles } from './roles/list-roles.ts'
import { readRole } from './roles/read-role.ts'
import { createRoutingRule } from './routing/create-routing-rule.ts'
import { editRoutingRule } from './routing/edit-routing-rule.ts'
import { listRoutingRules } from './routing/list-routing-rules.ts'
import { orderRoutingRules } from './routing/order-routing-rules.ts'
import { removeRoutingRule } from './routing/remove-routing-rule.ts'
import { rateRequest } from './satisfaction/rate-request.ts'
import { readRating } from './satisfaction/read-rating.ts'
import { putScimMappings, readScimSettings } from './scim/settings.ts'
import { changePassword } from './settings/change-password.ts'
import { editProfile } from './settings/edit-profile.ts'
import { endOtherSessions, endSession, listSessions } from './settings/own-sessions.ts'
import { addPasskey, beginPasskey, deletePasskey, editPasskey } from './settings/passkeys.ts'
import { putPhoto, removePhoto } from './settings/photo.ts'
import { editPreferences, readPreferences } from './settings/preferences.ts'
import { readProfile } from './settings/read-profile.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  replaceRecoveryCodes,
} from './settings/second-factor.ts'
import { readSecurity } from './settings/security.ts'
import { createToken, listTokens, revokeToken } from './settings/tokens.ts'
import { readSetup } from './setup/read-setup.ts'
import { setUp } from './setup/set-up.ts'
import { createAbsence } from './shifts/create-absence.ts'
import { listAbsences } from './shifts/list-absences.ts'
import { listShifts } from './shifts/list-shifts.ts'
import { putShift } from './shifts/put-shift.ts'
import { readShift } from './shifts/read-shift.ts'
import { removeAbsence } from './shifts/remove-absence.ts'
import { removeShift } from './shifts/remove-shift.ts'
import { editSignInSettings, readSignInSettings } from './sign-in/settings.ts'
import { createSite } from './sites/create-site.ts'
import { editSite } from './sites/edit-site.ts'
import { listSites } from './sites/list-sites.ts'
import { readSite } from './sites/read-site.ts'
import { removeSite } from './sites/remove-site.ts'
import { createStreamTicket } from './stream/create-stream-ticket.ts'
import { openStream } from './stream/open-stream.ts'
import { createTeam } from './teams/create-team.ts'
import { editTeam } from './teams/edit-team.ts'
import { listTeamLine } from './teams/list-team-line.ts'
import { listTeams } from './teams/list-teams.ts'
import { putTeamMember } from './teams/put-team-member.ts'
import { readTeam } from './teams/read-team.ts'
import { removeTeamMember } from './teams/remove-team-member.ts'
import { decodePayloads } from './temporal-codec/decode-payloads.ts'
import { encodePayloads } from './temporal-codec/encode-payloads.ts'
import { extendToken } from './tokens/extend-token.ts'
import { listAllTokens } from './tokens/list-all-tokens.ts'
import { revokeAnyToken } from './tokens/revoke-any-token.ts'
import { showUnsubscribe, unsubscribe } from './unsubscribe/unsubscribe.ts'
import { createView } from './views/create-view.ts'
import { editView } from './views/edit-view.ts'
import { listViews } from './views/list-views.ts'
import { orderViews } from './views/order-views.ts'
import { readView } from './views/read-view.ts'
import { removeView } from './views/remove-view.ts'

const signingIn = [
  proveSecondFactor,
  askSecondFactorPasskey,
  beginSecondFactorEnrolment,
  confirmSecondFactorEnrolment,
  askCode,
  redeemCode,
  askPasskey,
  signInWithPasskey,
  forgetPassword,
  resetPassword,
  register,
  confirmRegistration,
  readStepUpWays,
  stepUp,
  mailStepUpCode,
  askStepUpPasskey,
]

const auth = [readSetup, setUp, readSignInMethods, signIn, ...signingIn, negotiate, refresh, signOut, me]

const requests = [
  createRequest,
  listRequests,
  countRequests,
  listTags,
  listViews,
  createView,
  orderViews,
  readView,
  editView,
  removeView,
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
  addRelation,
  removeRelation,
  readChange,
  postMessage,
  listMessages,
  postNote,
  listNotes,
  listConversation,
  readMessage,
  editMessage,
  deleteMessage,
  listMessageVersions,
  searchMessages,
  previewMessage,
  recordRead,
  listReads,
  readRequestNotifications,
  readMute,
  putMute,
  removeMute,
  listTimeline,
  listClocks,
  listAnswers,
  rateRequest,
  readRating,
  explainClock,
  changeRequests,
  readBulkJob,
  listBulkResults,
  stopBulkJob,
]

const cannedReplies = [
  listCannedReplies,
  createCannedReply,
  readCannedReply,
  editCannedReply,
  removeCannedReply,
  renderCannedReply,
]

const visitors = [
  readPublicDesk,
  startChat,
  submitForm,
  readVisitorSession,
  endVisitorSession,
  wantTranscript,
  readOwnLink,
]

const chat = [
  listChatDesks,
  createChatDesk,
  readChatDesk,
  editChatDesk,
  listChatSessions,
  takeNextChat,
  endChatSession,
  readRequestChat,
  listVisitorBlocks,
  blockVisitor,
  unblockVisitor,
  mailLink,
  listLinks,
  revokeLink,
]

const support = [
  listCategories,
  createCategory,
  editCategory,
  readCategoryUsage,
  suggestCategories,
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
  readPersonOverview,
  listPersonNotes,
  createPersonNote,
  editPersonNote,
  removePersonNote,
  setAvailability,
  setAvailabilityOf,
  listShifts,
  readShift,
  putShift,
  removeShift,
  listAbsences,
  createAbsence,
  removeAbsence,
  listRequestForms,
  findColleagues,
  listOpenDesks,
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
  putPhotoOfPerson,
  removePhotoOfPerson,
  exportPerson,
  listPersonExports,
  readPersonExport,
  readPersonExportContent,
  erasePerson,
  readErasure,
  createPersonImport,
  listPersonImports,
  readPersonImport,
  listPersonImportRows,
  cancelPersonImport,
  readRefusedRows,
  listSites,
  createSite,
  readSite,
  editSite,
  removeSite,
  listSessionsOfPerson,
  endSessionOfPerson,
  endSessionsOfPerson,
  resetSecondFactor,
  listTokensOfPerson,
  revokeTokensOfPerson,
  listAllTokens,
  extendToken,
  revokeAnyToken,
  listRoles,
  createRole,
  readRole,
  editRole,
  deleteRole,
  listCalendars,
  createCalendar,
  previewCalendar,
  importHolidays,
  listCalendarHours,
  readCalendar,
  editCalendar,
  publishCalendar,
  listCalendarVersions,
  listPolicies,
  createPolicy,
  orderPolicies,
  previewPolicies,
  readPolicy,
  editPolicy,
  publishPolicy,
  listPolicyVersions,
  retirePolicy,
  listAudit,
  exportAudit,
  listEffects,
  readEffect,
  retryEffect,
  cancelEffect,
  readMailSettings,
  putMailSettings,
  sendTestMail,
  listForms,
  createForm,
  orderForms,
  readForm,
  editForm,
]

const settings = [
  readProfile,
  editProfile,
  changePassword,
  readSecurity,
  beginPasskey,
  addPasskey,
  editPasskey,
  deletePasskey,
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  replaceRecoveryCodes,
  readSignInSettings,
  editSignInSettings,
  putPhoto,
  removePhoto,
  readPhoto,
  readPreferences,
  editPreferences,
  listSessions,
  endSession,
  endOtherSessions,
  listTokens,
  createToken,
  revokeToken,
  listNotifications,
  summarizeNotifications,
  readNotification,
  unreadNotification,
  readAllNotifications,
  readNotificationPreferences,
  editNotificationPreferences,
  readNotificationSettings,
  editNotificationSettings,
  showUnsubscribe,
  unsubscribe,
]

const files = [
  createFile,
  signFileParts,
  readUpload,
  completeFile,
  readFile,
  removeFile,
  linkFile,
  readContent,
  writeContent,
  readPreview,
  listRequestFiles,
  readFileRules,
  putFileRules,
  listHeldFiles,
  recheckFile,
]

const reports = [readTriage, readSeries]

const stream = [openStream, createStreamTicket]

const temporal = [decodePayloads, encodePayloads]

const directories = [
  createDirectory,
  listDirectories,
  readDirectory,
  editDirectory,
  removeDirectory,
  testDirectory,
  startDirectorySync,
  listDirectorySyncs,
]

const federation = [
  startProvider,
  finishProvider,
  readProviderSession,
  listProviders,
  createProvider,
  readProvider,
  editProvider,
  removeProvider,
  testProvider,
  listIdentitiesOfPerson,
  addIdentityToPerson,
  removeIdentityOfPerson,
  handOverPeople,
  listOwnIdentities,
  linkOwnIdentity,
  unlinkOwnIdentity,
  readScimSettings,
  putScimMappings,
]

/** Below `/api/v1`. */
export const routes: readonly ((app: App) => void)[] = [
  ...auth,
  ...requests,
  ...visitors,
  ...chat,
  ...cannedReplies,
  ...support,
  ...management,
  ...settings,
  ...files,
  ...reports,
  ...stream,
  ...temporal,
  ...directories,
  ...federation,
]
