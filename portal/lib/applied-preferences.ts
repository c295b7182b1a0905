import { useEffect } from 'react'
import { usePreference } from './preferences.ts'

/** What a person likes of all pages alike, told to the style sheet. */
export function useAppliedPreferences(): void {
  const [density] = usePreference('density', 'comfortable')
  const [reduceMotion] = usePreference('reduceMotion', false)
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset.density = density
    dataset.motion = reduceMotion ? 'reduced' : 'full'
  }, [density, reduceMotion])
}
