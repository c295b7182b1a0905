/** Every operation of the API, in the order of its documentation. A new one is added here, or it is not there. */
import type { App } from './app-type.ts'
import { me } from './auth/me.ts'
import { refresh } from './auth/refresh.ts'
import { signIn } from './auth/sign-in.ts'
import { signOut } from './auth/sign-out.ts'
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
]

/** Below `/api/v1`. */
export const routes: readonly ((app: App) => void)[] = [...auth, ...requests]
