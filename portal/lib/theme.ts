/** Light, dark, or as the system is; and the organization's one accent. The first paint is `public/theme.js`. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const dark = matchMedia('(prefers-color-scheme: dark)')

export function readTheme(): Theme {
  const stored = localStorage.getItem('holdfast.theme')
  return themes.find((theme) => theme === stored) ?? 'system'
}

export function applyTheme(theme: Theme): void {
  localStorage.setItem('holdfast.theme', theme)
  document.documentElement.classList.toggle('dark', theme === 'dark' || (theme === 'system' && dark.matches))
}

/** Follows the system while nothing else was chosen. */
export function followSystemTheme(): void {
  dark.addEventListener('change', () => applyTheme(readTheme()))
}

/** @param hue degrees of OKLCH; `null` is the house's own */
export function applyAccent(hue: number | null): void {
  const { style } = document.documentElement
  if (hue === null) {
    localStorage.removeItem('holdfast.hue')
    style.removeProperty('--accent-hue')
  } else {
    localStorage.setItem('holdfast.hue', String(hue))
    style.setProperty('--accent-hue', String(hue))
  }
}
