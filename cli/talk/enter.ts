/** How an agent comes in: signs in, and finds the desks to work at. */
import type { Me } from '@holdfast/contracts/auth/session.ts'
import type { ChatDeskPage, ChatDeskSummary } from '@holdfast/contracts/chat/desk.ts'
import { CliProblem } from '../problem.ts'
import { Api, ApiProblem, type SignIn } from './api.ts'
import { codeOf } from './problem-words.ts'

export interface Entered {
  readonly api: Api
  readonly me: Me
  /** Those of one's teams; all of them for who is in none, such as a supervisor. */
  readonly desks: readonly ChatDeskSummary[]
}

/** @throws CliProblem that says what to do about it */
export async function enter(signIn: SignIn, signal: AbortSignal): Promise<Entered> {
  try {
    const { api, me } = await Api.signIn(signIn, signal)
    const { items } = await api.get<ChatDeskPage>('/chat/desks')
    const active = items.filter((desk) => desk.active)
    const own = active.filter(({ isMember }) => isMember)
    return { api, me, desks: own.length > 0 ? own : active }
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    throw new CliProblem(`${error.message} ${adviseOn(error, signIn)}`.trim())
  }
}

function adviseOn({ status, problem }: ApiProblem, { email, organization }: SignIn): string {
  const code = codeOf(problem)
  if (status === 0) return 'Start the desk first: npm start'
  if (code === 'organization_unknown')
    return 'npm run demo makes the sample organization; --organization names another.'
  if (code === 'credentials_wrong') {
    return `That was ${email}${organization ? ` at ${organization}` : ''}: see --email, --password, --organization.`
  }
  return code === 'forbidden' ? `${email} does not work at chat desks; sign in as an agent with --email.` : ''
}
