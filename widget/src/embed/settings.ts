/** What the tag says. */
export interface Settings {
  readonly origin: string
  readonly deskKey: string
  readonly language: string | null
  readonly theme: 'light' | 'dark' | null
}

/** @returns `null`, with a word on the console for whoever builds the page, when the tag does not say which desk */
export function readSettings(script: HTMLScriptElement | null): Settings | null {
  const { desk, lang, theme } = script?.dataset ?? {}
  if (!script || !desk) {
    console.error('Holdfast: the script tag needs data-desk="…", and must be a plain script, not a module.')
    return null
  }
  return {
    origin: new URL(script.src, location.href).origin,
    deskKey: desk,
    language: lang ?? null,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
  }
}
