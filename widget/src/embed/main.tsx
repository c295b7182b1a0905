/**
 * `<script src="https://desk/widget.js" data-desk="help" async></script>`: a button in the corner of a page that is
 * not ours. Nothing of it is left there but one element and `window.Holdfast`.
 */
import { render } from 'preact'
import { createKeep } from '../lib/storage.ts'
import { createVisitor } from '../session/visitor.ts'
import { adoptStyles } from '../styles/styles.ts'
import { createLocale } from '../texts/locale.ts'
import { createControl } from './control.ts'
import { readSettings } from './settings.ts'
import { Widget } from './widget.tsx'

const settings = readSettings(document.currentScript as HTMLScriptElement | null)
if (settings && !window.Holdfast) {
  const { origin, deskKey, language, theme } = settings
  const keep = createKeep(() => localStorage, `${new URL(origin).host}/${deskKey}`)
  const visitor = createVisitor({ origin, deskKey, keep, withCookies: false })
  const control = createControl(visitor)
  window.Holdfast = control.api
  const start = () => {
    const host = document.createElement('holdfast-widget')
    if (theme) host.dataset.theme = theme
    const root = host.attachShadow({ mode: 'open' })
    adoptStyles(root)
    document.body.append(host)
    const locale = createLocale([language, document.documentElement.lang, ...navigator.languages])
    // On a page that is written from right to left it stands on the other side, also while it speaks English.
    const direction = getComputedStyle(document.documentElement).direction === 'rtl' ? 'rtl' : locale.direction
    render(<Widget visitor={visitor} control={control} locale={{ ...locale, direction }} host={host} />, root)
    void visitor.load()
  }
  if (document.body) start()
  else addEventListener('DOMContentLoaded', start)
}
