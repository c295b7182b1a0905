import { createKeep, type Keep } from '../lib/storage.ts'

/** As long as the window is open: the link itself is in an email. */
export const followKeep: Keep = createKeep(() => sessionStorage, 'follow')

/**
 * The token stands behind the `#`, which no server ever sees. It does not stay in the address either, where it would
 * be read over a shoulder, kept in the history, or passed on with the address by mistake.
 */
export function takeToken(): string | null {
  const token = decode(location.hash.slice(1))
  if (!/^hfl_[A-Za-z0-9_-]{8,300}$/.test(token)) return followKeep.read<string>('token')
  followKeep.write('token', token)
  history.replaceState(null, '', location.pathname + location.search)
  return token
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
