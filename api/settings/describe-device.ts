import type { Device, DeviceKind } from '@holdfast/contracts/settings/sessions.ts'

type Rule = readonly [pattern: RegExp, name: string]

/** The first that matches: nearly every browser also calls itself by the names of those below. */
const browsers: readonly Rule[] = [
  [/\bHoldfast(Desktop)?\//, 'Holdfast'],
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\bCriOS\/|\bHeadlessChrome\/|\bChrome\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
]

const systems: readonly Rule[] = [
  [/\biPhone\b/, 'iOS'],
  [/\biPad\b/, 'iPadOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b|\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

const find = (rules: readonly Rule[], text: string) => rules.find(([pattern]) => pattern.test(text))?.[1] ?? null

const hints: Readonly<Record<string, string>> = { 'Chrome OS': 'ChromeOS', 'Chromium OS': 'ChromeOS' }

/**
 * @param platform as its client hint says, which is truer than what browsers freeze into `userAgent`
 * @returns what a browser says of itself, in the names that people know; a program by its own first word
 */
export function describeDevice(userAgent: string | null, platform: string | null = null): Device {
  const hinted = platform === null ? null : (hints[platform] ?? platform)
  if (!userAgent?.trim()) return { kind: 'unknown', browser: null, system: hinted }
  const [browser, system] = [find(browsers, userAgent), hinted ?? find(systems, userAgent)]
  if (browser === null && !userAgent.startsWith('Mozilla/')) {
    const program = /^[A-Za-z][\w.-]{0,39}/.exec(userAgent)?.[0] ?? null
    return { kind: 'program', browser: program, system }
  }
  return { kind: kindOf(userAgent, system), browser, system }
}

function kindOf(userAgent: string, system: string | null): DeviceKind {
  if (system === 'iOS' || (system === 'Android' && /\bMobile\b/.test(userAgent))) return 'phone'
  if (system === 'iPadOS' || system === 'Android') return 'tablet'
  return system === null ? 'unknown' : 'desktop'
}
