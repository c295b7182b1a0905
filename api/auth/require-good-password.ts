import { AppError } from '@holdfast/contracts/errors.ts'
import { passwordLength } from '@holdfast/contracts/people/password-rules.ts'
import { commonPasswords } from './common-passwords.ts'

/** What a new password must not be, and how short. */
export interface PasswordRules {
  readonly minLength: number
  /** The person's own name and address, the organization's: the first that somebody who knows them tries. */
  readonly own: readonly string[]
  /** Where it stands in the body. */
  readonly path?: string
}

/**
 * Length and a list: no rule asks for digits or signs, which make passwords alike rather than strong.
 * @throws AppError `validation_failed` at the path, with what is wrong
 */
export async function requireGoodPassword(
  password: string,
  { minLength, own, path = '/password' }: PasswordRules,
): Promise<void> {
  const refuse = (message: string) =>
    new AppError('validation_failed', `${path} ${message}`, { errors: [{ path, message }] })
  // As people count: a letter with an accent, or a smiley, is one.
  const length = [...password].length
  if (length < minLength) throw refuse(`must have at least ${minLength} characters`)
  if (length > passwordLength.max) throw refuse(`must have at most ${passwordLength.max} characters`)
  const plain = password.toLowerCase()
  if (isMonotonous(plain)) throw refuse('repeats itself or only counts; others would guess it')
  if (own.flatMap(namesIn).includes(bare(plain))) throw refuse('is your own name or address, which others know')
  const common = await commonPasswords()
  if (common.has(plain) || common.has(core(plain))) throw refuse('is one of the most common; others would guess it')
}

/** Letters and digits only, so that `Anna.Roe` and `annaroe` are the same. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** Without what people put around a word: `Password2026!` is `password`. */
function core(plain: string): string {
  return plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

function namesIn(own: string): string[] {
  const beforeAt = own.slice(0, own.includes('@') ? own.indexOf('@') : undefined)
  return [bare(own), bare(beforeAt)].filter((name) => name !== '')
}

/** Fewer than four different characters, or each one step from the one before it: `aaaaaaaaaa`, `1234567890`. */
function isMonotonous(plain: string): boolean {
  const codes = [...plain].map((letter) => letter.codePointAt(0) ?? 0)
  if (new Set(codes).size < 4) return true
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)))
  // 0 comes after 9 on every keyboard.
  if (plain.endsWith('90')) steps.delete(-9)
  return steps.size === 1 && (steps.has(1) || steps.has(-1))
}
