import { Problem } from '@holdfast/contracts/problem.ts'

/** What every operation answers when it fails. */
export const problemResponse = {
  description: 'A problem',
  content: { 'application/problem+json': { schema: Problem } },
} as const
