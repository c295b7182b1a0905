import type { Problem } from '@holdfast/contracts/problem.ts'
import { cleanLine } from './clean.ts'

/** @returns why the API said no, with every field that is wrong */
export function describeProblem(status: number, problem: Problem | null): string {
  if (!problem) return `It was answered with ${status}.`
  const detail = cleanLine(problem.detail ?? problem.title)
  const fields = (problem.errors ?? []).map(({ path, message }) => `${path} ${message}`)
  const others = fields.filter((field) => !detail.includes(field)).map(cleanLine)
  return `${[detail, ...others].join('; ').replace(/\.$/, '')}.`
}

/** @returns the stable code of a problem, such as `reply_stale` */
export function codeOf(problem: Problem | null): string {
  return problem?.type.split(':').at(-1) ?? ''
}
