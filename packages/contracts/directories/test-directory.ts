/** Tries a directory, step by step, without writing anything. */
import Type, { type Static } from 'typebox'
import { roles } from '../people/permissions.ts'
import { closed, Named, nullable, words } from '../schemas.ts'

/** With a user name it also says what that person would become. */
export const TestDirectoryBody = closed({ userName: Type.Optional(words(300)) })
export type TestDirectoryBody = Static<typeof TestDirectoryBody>

export const testSteps = ['resolve', 'connect', 'tls', 'bind', 'base', 'people', 'groups'] as const
export type TestStep = (typeof testSteps)[number]

export const stepOutcomes = ['passed', 'failed', 'skipped'] as const

export const DirectoryTestStep = Type.Object({
  step: Type.Enum(testSteps),
  server: nullable(Type.String({ description: 'null for what is asked of the first server that works' })),
  outcome: Type.Enum(stepOutcomes),
  detail: Type.String({ description: 'What was found, in a sentence' }),
  hint: nullable(Type.String({ description: 'What to do about it' })),
  tookMs: Type.Integer(),
})
export type DirectoryTestStep = Static<typeof DirectoryTestStep>

/** `linked`: somebody who is here already becomes the directory’s; `blocked`: may not sign in. */
export const previewOutcomes = ['created', 'linked', 'known', 'refused', 'blocked', 'not_found'] as const
export type PreviewOutcome = (typeof previewOutcomes)[number]

export const accountStates = ['active', 'disabled', 'expired', 'locked', 'must_change', 'password_expired'] as const
export type AccountState = (typeof accountStates)[number]

export const DirectoryPreview = Type.Object({
  outcome: Type.Enum(previewOutcomes),
  reason: nullable(Type.String({ description: 'Why it is refused or blocked' })),
  dn: nullable(Type.String()),
  account: nullable(Type.Enum(accountStates)),
  name: nullable(Type.String()),
  email: nullable(Type.String()),
  department: nullable(Type.String()),
  title: nullable(Type.String()),
  phone: nullable(Type.String()),
  manager: nullable(Type.String({ description: 'As the directory names them' })),
  groups: Type.Array(Type.String(), { description: 'Through other groups too; the first 200' }),
  person: nullable(
    Type.Object({
      id: nullable(Type.String({ description: 'null for somebody who would be made' })),
      role: Type.Enum(roles),
      customRole: nullable(Named),
      teams: Type.Array(Named),
      businessUnit: nullable(Named),
      region: nullable(Named),
      site: nullable(Named),
    }),
  ),
})
export type DirectoryPreview = Static<typeof DirectoryPreview>

export const DirectoryTest = Type.Object({
  passed: Type.Boolean({ description: 'Whether people can sign in: at least one server works, and finds somebody' }),
  steps: Type.Array(DirectoryTestStep),
  preview: nullable(DirectoryPreview),
})
export type DirectoryTest = Static<typeof DirectoryTest>
