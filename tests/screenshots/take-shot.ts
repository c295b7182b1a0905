import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import sharp from 'sharp'
import { openWindow } from '../e2e/support/browser.ts'
import type { Shot } from './shots.ts'

const password = 'holdfast-demo'
const desktop = { viewport: { width: 1440, height: 900 } }
const phone = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }

interface Look {
  readonly suffix: string
  readonly options: BrowserContextOptions
  readonly language?: string
}

const looks: readonly Look[] = [
  { suffix: 'light', options: { ...desktop, colorScheme: 'light' } },
  { suffix: 'dark', options: { ...desktop, colorScheme: 'dark' } },
  { suffix: 'phone', options: { ...phone, colorScheme: 'light' } },
]
const rightToLeft: Look = { suffix: 'rtl', options: { ...desktop, colorScheme: 'light' }, language: 'ar' }

export interface Studio {
  readonly shot: Shot
  readonly origin: string
  readonly folder: string
}

/** @returns what the console complained of */
export async function takeShot(browser: Browser, { shot, origin, folder }: Studio): Promise<string[]> {
  const all: string[] = []
  for (const look of shot.rightToLeft ? [...looks, rightToLeft] : looks) {
    const { context, page, complaints } = await openWindow(browser, look.options)
    try {
      if (shot.as) {
        const data = { email: `${shot.as}@acme.test`, password, organization: 'acme' }
        const answer = await context.request.post(`${origin}/api/v1/auth/sign-in`, { data })
        if (!answer.ok()) throw new Error(`sign-in answered ${answer.status()}`)
      }
      if (look.language) await speak(page, look.language)
      await page.goto(origin + shot.path)
      if (look.suffix !== 'phone' || shot.beforeOnPhone) await shot.before?.(page)
      await page.waitForLoadState('networkidle')
      // Fonts and the last frame of what moved.
      await page.evaluate(() => document.fonts.ready)
      await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
      // Few colours are many on such pages, and a third of the bytes.
      const picture = sharp(await page.screenshot()).png({ palette: true, quality: 95, effort: 8 })
      await picture.toFile(join(folder, `${shot.name}-${look.suffix}.png`))
      all.push(...complaints.map((complaint) => `${look.suffix}: ${complaint}`))
    } finally {
      await context.close()
    }
  }
  return all
}

/** Shows the page as to somebody whose profile has this language. */
async function speak(page: Awaited<ReturnType<typeof openWindow>>['page'], language: string): Promise<void> {
  await page.route('**/api/v1/auth/me', async (route) => {
    const response = await route.fetch()
    const me = await response.json()
    await route.fulfill({ response, json: { ...me, person: { ...me.person, locale: language } } })
  })
}
