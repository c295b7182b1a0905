import { useMemo, useSyncExternalStore } from 'react'

/** Whether a media query holds, such as `(max-width: 767px)`. */
export function useMedia(query: string): boolean {
  const media = useMemo(() => matchMedia(query), [query])
  return useSyncExternalStore(
    (tell) => {
      media.addEventListener('change', tell)
      return () => media.removeEventListener('change', tell)
    },
    () => media.matches,
  )
}

export const phone = '(max-width: 767px)'
/** Under this width the peek lies over the list. */
export const narrow = '(max-width: 1279px)'
