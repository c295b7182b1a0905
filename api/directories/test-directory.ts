import { DirectoryParams } from '@holdfast/contracts/directories/directory.ts'
import {
  type DirectoryPreview,
  DirectoryTest,
  TestDirectoryBody,
} from '@holdfast/contracts/directories/test-directory.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { writeAudit } from '@holdfast/db/audit/commands.ts'
import { findDirectorySource } from '@holdfast/db/directories/queries.ts'
import { DirectoryFailure } from '@holdfast/directory/failures.ts'
import { probeDirectory } from '@holdfast/directory/probe.ts'
import type { FastifyInstance } from 'fastify'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireWithinLimit } from '../http/rate-limit.ts'
import { requireEverywhere } from '../sites/reach-site.ts'
import { previewPerson } from './preview-person.ts'

/** Each may wait for ten servers that do not answer. */
const tests = { max: 30, windowMs: 10 * 60_000 }

export function testDirectory(app: App): void {
  const schema = {
    summary: 'Try a directory, step by step',
    description:
      'Names of servers, connections, certificates, the service account, people and groups; each failure with what to ' +
      'do about it. With a user name also what that person would become here. Nothing is written.',
    tags: ['management'],
    params: DirectoryParams,
    body: TestDirectoryBody,
    response: { 200: DirectoryTest },
  }
  const config = { permission: 'sign_in:manage' } as const
  app.post('/management/directories/:directoryId/test', { schema, config }, async (request) => {
    const { directoryId } = request.params
    const { userName } = request.body
    const caller = callerOf(request)
    const { orgId, personId, actor, sessionId } = caller
    requireEverywhere(caller)
    const source = await app.db.tenant(orgId, async (tx) => {
      await requireWithinLimit(tx, { orgId, key: `directory-test:${personId}`, ...tests })
      const found = await findDirectorySource(tx, directoryId)
      const named = { action: 'directory.tested', targetKind: 'directory', targetId: directoryId }
      if (found) await writeAudit(tx, { orgId, actor, sessionId, address: request.ip, ...named })
      return found
    })
    if (!source) throw new AppError('not_found', 'There is no such directory')
    const access = app.directories.open(source)
    const { steps, passed } = await probeDirectory(access)
    const asked = passed && userName !== undefined ? { orgId, directoryId, userName } : null
    return { steps, passed, preview: asked && (await preview(app, access, asked)) }
  })
}

type Access = Parameters<typeof previewPerson>[1]
type Asked = Parameters<typeof previewPerson>[2]

async function preview(app: FastifyInstance, access: Access, asked: Asked): Promise<DirectoryPreview | null> {
  if (access.settings.serviceAccount === null) return null
  try {
    return await previewPerson(app, access, asked)
  } catch (error) {
    if (!(error instanceof DirectoryFailure)) throw error
    throw new AppError('unavailable', `The directory does not answer: ${error.message}`, { cause: error })
  }
}
