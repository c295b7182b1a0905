/** Names of the workflow that carries out one effect. */
export const effectWorkflowType = 'effect'

export interface EffectInput {
  readonly orgId: string
  readonly effectId: string
}

export type EffectWorkflow = (input: EffectInput) => Promise<void>

/** @returns the id that makes an effect one, however often the relay tells of it. */
export function effectWorkflowId(effectId: string): string {
  return `effect/${effectId}`
}
