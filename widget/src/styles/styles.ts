import base from './base.css?inline'
import controls from './controls.css?inline'
import conversation from './conversation.css?inline'
import panel from './panel.css?inline'
import tokens from './tokens.css?inline'

/**
 * Gives a shadow root its styles. Sheets that are constructed are no inline styles, so a page whose policy allows none
 * shows them all the same.
 */
export function adoptStyles(root: ShadowRoot, more = ''): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync([tokens, base, controls, panel, conversation, more].join('\n'))
  root.adoptedStyleSheets = [sheet]
}

/** The desk's own colour; the rest of the palette follows from it. */
export function setAccent(host: HTMLElement, colour: string | undefined): void {
  if (colour && /^#[0-9a-f]{6}$/i.test(colour)) host.style.setProperty('--desk', colour)
}
