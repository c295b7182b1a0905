import { existsSync } from 'node:fs'

/** Where a Chromium is; `null` where there is none. */
export const chromiumPath = [process.env.PLAYWRIGHT_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path): path is string => Boolean(path) && existsSync(path as string),
)
