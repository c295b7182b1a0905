import type { SignInMethods } from '@holdfast/contracts/auth/methods.ts'
import { useEffect, useState } from 'react'
import { asProblem, type ProblemError } from '../lib/api/problem-error.ts'
import { applyAccent } from '../lib/theme.ts'
import { ask } from './ask.ts'

interface Known {
  readonly methods: SignInMethods | null
  readonly problem: ProblemError | null
}

/**
 * By what one may sign in here.
 * @param isKnown whether the address says which organization is meant
 * @param named what somebody typed where it does not; nothing is asked before that
 */
export function useMethods(isKnown: boolean, named: string | null): Known & { retry: () => void } {
  const [known, setKnown] = useState<Known>({ methods: null, problem: null })
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try asks anew
  useEffect(() => {
    if (!isKnown && named === null) return
    let isOver = false
    const query = named === null ? '' : `?organization=${encodeURIComponent(named)}`
    ask<SignInMethods>(`/api/v1/auth/methods${query}`).then(
      (methods) => {
        if (isOver) return
        applyAccent(methods.organization.accentHue)
        setKnown({ methods, problem: null })
      },
      (error) => isOver || setKnown({ methods: null, problem: asProblem(error) }),
    )
    return () => {
      isOver = true
    }
  }, [isKnown, named, tries])
  return { ...known, retry: () => setTries((count) => count + 1) }
}
