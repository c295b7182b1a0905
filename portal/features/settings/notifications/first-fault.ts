/** @returns what is wrong with a field of many parts: the first message that is found, however deep */
export function firstFault(error: unknown): string | undefined {
  if (error === null || typeof error !== 'object') return undefined
  const { message } = error as { message?: unknown }
  if (typeof message === 'string' && message !== '') return message
  for (const [key, part] of Object.entries(error)) {
    // A field's own element, which leads to the whole page.
    const found = key === 'ref' ? undefined : firstFault(part)
    if (found) return found
  }
  return undefined
}
