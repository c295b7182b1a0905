import { describe, expect, it, vi } from 'vitest'

vi.stubGlobal('document', { documentElement: {} })
vi.stubGlobal('localStorage', { setItem: () => undefined, getItem: () => null })
const { readIn } = await import('./texts.ts')

describe('the texts of the page to sign in', () => {
  it('are read in a language, with what is filled in', async () => {
    const { t, language } = await readIn('de')
    expect(language).toBe('de')
    expect(t('title', { organization: 'Acme' })).toBe('Bei Acme anmelden')
    expect(t('setup.passwordRule', { min: 10 })).toBe('Mindestens 10 Zeichen')
    expect(document.documentElement).toMatchObject({ lang: 'de', dir: 'ltr' })
  })

  it('do not take what is filled in for more to fill in', async () => {
    const { t } = await readIn('en')
    expect(t('title', { organization: '{{host}}' })).toBe('Sign in to {{host}}')
  })
})
