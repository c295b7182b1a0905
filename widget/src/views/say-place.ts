import type { Locale } from '../texts/locale.ts'

/** Where one stands in line; nothing is made up where it is not known. */
export function sayPlace(place: number | null, { texts }: Locale): string {
  if (place === null) return texts.placeUnknown
  return place === 1 ? texts.placeFirst : texts.placeNth(place)
}

export function sayWait(waitSeconds: number | null, { texts, formats }: Locale): string {
  return waitSeconds === null ? texts.waitUnknown : texts.waitLately(sayDuration(waitSeconds))

  function sayDuration(seconds: number): string {
    return seconds < 60 ? texts.lessThanMinute : texts.about(formats.duration(seconds))
  }
}
