// Before the first paint, so that no page flashes: the theme, the language's direction, the organization's hue.
;(() => {
  const root = document.documentElement
  const read = (key) => {
    try {
      return localStorage.getItem(`holdfast.${key}`)
    } catch {
      return null
    }
  }
  const theme = read('theme')
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.classList.toggle('dark', dark)
  const language = read('language')
  if (language) {
    root.lang = language
    root.dir = language === 'ar' ? 'rtl' : 'ltr'
  }
  const hue = read('hue')
  if (hue) root.style.setProperty('--accent-hue', hue)
})()
