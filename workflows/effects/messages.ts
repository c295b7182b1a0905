/** Names of the workflow that carries out one effect. */
export const effectWorkflowType = 'effect'

export interface EffectInput {
  readonly orgId: string
  readonly effectId: string
  /** How often somebody had it tried anew when this run was asked for; none for the first. */
  readonly retry?: number
}

export type EffectWorkflow = (input: EffectInput) => Promise<void>

/**
 * @returns the id that makes an effect one, however often the relay tells of it. Each time that somebody has it tried
 * anew is one too: a run that is ending must not be taken for the one that is asked for.
 */
export function effectWorkflowId(effectId: string, retry = 0): string {
  return retry === 0 ? `effect/${effectId}` : `effect/${effectId}/${retry}`
}
