/** Controls, and what makes text run the other way: `gpj.exe` must not be shown as `exe.jpg`. */
const unseen = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

/** @returns a name as it is shown and saved: without folders, and without what cannot be seen */
export function cleanName(name: string): string {
  const last = name.replaceAll(unseen, '').split(/[/\\]/).at(-1)?.trim() ?? ''
  return last === '' || /^\.+$/.test(last) ? 'file' : last
}
