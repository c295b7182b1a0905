import { useEffect } from 'react'
import { usePreference } from './preferences.ts'

/** What a person likes of all pages alike, told to the style sheet. */
export function useAppliedPreferences(): void {
  const [reduceMotion] = usePreference('reduceMotion', false)
  useEffect(() => {
    document.documentElement.dataset.motion = reduceMotion ? 'reduced' : 'full'
  }, [reduceMotion])
}
