import { defaultSignInSettings } from '@holdfast/contracts/sign-in/settings.ts'
import { describe, expect, it } from 'vitest'
import { idleChoices, toBody, toValues } from './settings-values.ts'

describe('the ways to sign in as a form', () => {
  it('come back as they went in', () => {
    expect(toBody(toValues({ ...defaultSignInSettings, version: 3 }))).toEqual(defaultSignInSettings)
  })

  it('offer what was kept, though it is unusual', () => {
    expect(idleChoices(45)).toEqual([15, 45, 60, 480, 1_440, 10_080, 43_200, 129_600])
    expect(idleChoices(60)).toHaveLength(7)
  })
})
