import { AppError } from '@holdfast/contracts/errors.ts'
import type { FastifyInstance } from 'fastify'
import type { Caller } from '../auth/caller.ts'
import { seesAll } from '../auth/sees-all.ts'

/**
 * Temporal knows no rights inside a namespace, and neither does a sealed payload: only an organization that has one to
 * itself may look into it (design decision 11), and of that only whoever sees every request.
 * @throws AppError `forbidden`
 */
export async function requireOwnNamespace(
  app: Pick<FastifyInstance, 'organizations'>,
  caller: Caller,
): Promise<string> {
  const { temporalNamespace } = caller.organization
  if (!seesAll(caller)) {
    throw new AppError('forbidden', 'Your rights reach a part of the desk, and the Temporal UI cannot keep it apart')
  }
  if ((await app.organizations.countInNamespace(temporalNamespace)) <= 1) return temporalNamespace
  throw new AppError(
    'forbidden',
    'Your organization shares a namespace of Temporal with others, and the Temporal UI cannot keep them apart. ' +
      'It can be entered once your organization has a namespace of its own.',
  )
}
