import { SessionAnswer } from '@holdfast/contracts/auth/session.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { passwordLength } from '@holdfast/contracts/people/password-rules.ts'
import { SetUpBody } from '@holdfast/contracts/setup/setup.ts'
import { readConflict } from '@holdfast/db/administration/conflicts.ts'
import { writeAudit } from '@holdfast/db/audit/commands.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { findOwnOrganization } from '@holdfast/db/organizations/administration.ts'
import { hashPassword } from '@holdfast/db/people/passwords.ts'
import { insertFirstAdministrator, insertFirstOrganization, insertFirstTeam } from '@holdfast/db/setup/commands.ts'
import { lockSetup } from '@holdfast/db/setup/queries.ts'
import type { App } from '../app-type.ts'
import { answerSession } from '../auth/answer-session.ts'
import { beginSession } from '../auth/begin-session.ts'
import { deviceOf } from '../auth/device.ts'
import { makeSecret } from '../auth/refresh-tokens.ts'
import { requireGoodPassword } from '../auth/require-good-password.ts'
import { limitSetup } from './limit-setup.ts'
import { readStanding } from './own-organization.ts'
import { requireOrganization } from './require-organization.ts'

export function setUp(app: App): void {
  const schema = {
    summary: 'Set up the desk: its first organization and administrator',
    description: 'Only while nobody administers anything here. Whoever does it is signed in.',
    tags: ['auth'],
    body: SetUpBody,
    response: { 201: SessionAnswer },
  }
  app.post('/setup', { schema, config: { permission: 'anyone' } }, async (request, reply) => {
    const { needsAdministrator, organization: there } = await readStanding(app, request)
    if (!needsAdministrator) throw alreadyDone()
    await limitSetup(app, request)
    const made = requireOrganization(request.body.organization, there, app.organizations.slugOf(request))
    const { name, email, password } = request.body.administrator
    const own = [name, email, made?.name ?? there?.name ?? '', made?.slug ?? there?.slug ?? '']
    await requireGoodPassword(password, { minLength: passwordLength.min, own, path: '/administrator/password' })
    // Outside the transaction: hashing takes its time, and nobody is to wait for it.
    const passwordHash = await hashPassword(password)
    const administrator = { id: newId(), name, email, passwordHash }
    const orgId = there?.id ?? newId()
    const secret = makeSecret()
    const device = deviceOf(app, request, reply)
    const work = async (tx: Tx) => {
      const { hasAdministrator, organizations } = await lockSetup(tx)
      if (hasAdministrator || (made && organizations > 0)) throw alreadyDone()
      if (made) await insertFirstOrganization(tx, { id: orgId, ...made })
      await furnish(tx, { orgId, administrator, isNew: made !== null })
      const actor = { kind: 'person', id: administrator.id } as const
      const after = made ? { organization: made } : {}
      const about = { personId: administrator.id, after: { administrator: { name, email } } }
      const target = { targetKind: 'organization', targetId: orgId }
      const deed = { orgId, actor, address: request.ip, action: 'organization.set_up', ...target, after, about }
      await writeAudit(tx, deed)
      return beginSession(tx, request, { orgId, personId: administrator.id, secret, device, method: 'setup' })
    }
    const holder = await app.db.tenant(orgId, work).catch(refuseTaken)
    if (!holder) throw new AppError('internal')
    reply.code(201)
    return answerSession(app, reply, holder, secret)
  })
}

interface Furnishing {
  readonly orgId: string
  readonly administrator: { id: string; name: string; email: string; passwordHash: string }
  readonly isNew: boolean
}

/** An organization that was made from the command line has what it needs but somebody who may do everything. */
async function furnish(tx: Tx, { orgId, administrator, isNew }: Furnishing): Promise<void> {
  const organization = await findOwnOrganization(tx, orgId)
  if (!organization) throw new AppError('organization_unknown')
  const { timeZone, locale } = organization
  await insertFirstAdministrator(tx, { orgId, ...administrator, timeZone, locale })
  if (isNew) await insertFirstTeam(tx, { orgId, leadId: administrator.id, locale })
}

/** Somebody of an organization from the command line may have the address, without being an administrator. */
function refuseTaken(error: unknown): never {
  const conflict = readConflict(error)
  if (conflict?.errors[0]?.path !== '/email') throw conflict ?? error
  const errors = [{ path: '/administrator/email', message: 'is taken' }]
  throw new AppError('conflict', '/administrator/email is taken', { errors, cause: error })
}

function alreadyDone(): AppError {
  return new AppError('conflict', 'This desk is set up already; sign in, or ask an administrator to let you in')
}
