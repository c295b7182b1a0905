/** Tries a provider, step by step, as far as that goes without a person. */
import Type, { type Static } from 'typebox'
import { nullable } from '../schemas.ts'

export const providerTestSteps = ['discovery', 'code_flow', 'keys', 'claims', 'sign_out'] as const

export const ProviderTestStep = Type.Object({
  step: Type.Enum(providerTestSteps),
  outcome: Type.Enum(['passed', 'failed', 'warning', 'skipped']),
  detail: Type.String({ description: 'What was found, in a sentence' }),
  hint: nullable(Type.String({ description: 'What to do about it' })),
})
export type ProviderTestStep = Static<typeof ProviderTestStep>

export const ProviderTest = Type.Object({
  passed: Type.Boolean({ description: 'Whether somebody could begin to sign in' }),
  redirectUri: Type.String({ description: 'To be registered at the provider' }),
  steps: Type.Array(ProviderTestStep),
})
export type ProviderTest = Static<typeof ProviderTest>
