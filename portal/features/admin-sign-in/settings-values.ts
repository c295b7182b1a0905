/** The settings as the form keeps them: what is chosen from a list is text. */
import type { SignInSettings, SignInSettingsFields } from '@holdfast/contracts/sign-in/settings.ts'

export type SettingsValues = Omit<SignInSettingsFields, 'idleMinutes'> & { idleMinutes: string }

export function toValues(settings: SignInSettings | null): SettingsValues {
  const { version: _version, ...fields } = settings as SignInSettings
  return { ...fields, idleMinutes: String(fields.idleMinutes) }
}

export function toBody({ idleMinutes, ...rest }: SettingsValues): SignInSettingsFields {
  return { ...rest, idleMinutes: Number(idleMinutes) }
}

const usual = [15, 60, 480, 1_440, 10_080, 43_200, 129_600]

/** @returns the usual ones in order, with whatever was kept by another way */
export function idleChoices(kept: number): number[] {
  return [...new Set([...usual, kept])].sort((one, other) => one - other)
}
