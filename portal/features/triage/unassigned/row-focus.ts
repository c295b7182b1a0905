/** Going through rows by keyboard: each row's link takes the focus. */

function linksOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(':scope > li a') ?? [])]
}

/** @returns the row that has the focus, on its link or its button; -1 where none has */
export function rowInFocus(list: HTMLElement | null): number {
  const row = document.activeElement?.closest('li') ?? null
  return linksOf(list).findIndex((link) => row?.contains(link))
}

/** Puts the focus into a row; beyond the ends it stays at the last. */
export function moveFocus(list: HTMLElement | null, index: number): void {
  const links = linksOf(list)
  links[Math.min(Math.max(index, 0), links.length - 1)]?.focus()
}
