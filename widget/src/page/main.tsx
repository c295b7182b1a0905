/** The desk's own public pages: `/chat/<desk>`, `/help/<desk>`, `/follow#<token>`. The shell says which. */
import { render } from 'preact'
import styles from '../styles/page.css?inline'
import { adoptStyles, setAccent } from '../styles/styles.ts'
import { createLocale, LocaleContext } from '../texts/locale.ts'
import { ChatPage } from './chat-page.tsx'
import { FollowPage } from './follow-page.tsx'
import { HelpPage } from './help-page.tsx'

const host = document.getElementById('holdfast')
if (host) {
  const { page, desk = '', known } = host.dataset
  const mayBeKnown = known !== undefined
  const root = host.attachShadow({ mode: 'open' })
  adoptStyles(root, styles)
  const locale = createLocale(navigator.languages)
  // Screen readers take the language of the document.
  document.documentElement.lang = locale.tag
  document.documentElement.dir = locale.direction
  const accent = (colour: string | undefined) => setAccent(host, colour)
  render(
    <LocaleContext.Provider value={locale}>
      <div class="root page" lang={locale.tag} dir={locale.direction}>
        {page === 'chat' && <ChatPage deskKey={desk} mayBeKnown={mayBeKnown} onAccent={accent} />}
        {page === 'help' && <HelpPage deskKey={desk} mayBeKnown={mayBeKnown} onAccent={accent} />}
        {page === 'follow' && <FollowPage onAccent={accent} />}
      </div>
    </LocaleContext.Provider>,
    root,
  )
}
