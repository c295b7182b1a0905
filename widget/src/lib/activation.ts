let used = false

// Chromium remembers over a reload that a page was used, so the browser's own word for it does not do.
for (const type of ['pointerdown', 'keydown']) {
  const note = () => {
    used = true
  }
  addEventListener(type, note, { capture: true, once: true, passive: true })
}

/**
 * @returns whether the visitor has used this page since it came: only then may something take the focus. A window that
 * is open again after a reload leaves it where it is.
 */
export function wasUsed(): boolean {
  return used
}
