import type { PolicyConditions } from '@holdfast/contracts/sla/policy.ts'
import { useEffect, useState } from 'react'
import type { PreviewDraft } from './api.ts'

const settleMs = 500

/** @returns what the dry look is asked for: soon after the last change; nothing while the policy is as it is */
export function usePreviewDraft(
  policyId: string | null,
  conditions: PolicyConditions,
  isChanged: boolean,
): PreviewDraft | undefined {
  const wanted = policyId === null || isChanged ? JSON.stringify({ policyId, conditions }) : ''
  const [settled, setSettled] = useState(wanted)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), settleMs)
    return () => clearTimeout(timer)
  }, [wanted])
  return settled === '' ? undefined : (JSON.parse(settled) as PreviewDraft)
}
