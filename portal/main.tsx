import './styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { asProblem } from './lib/api/problem-error.ts'
import { forgetOldDrafts } from './lib/drafts.ts'
import { expectLanguage, startI18n } from './lib/i18n.ts'
import { loadMe } from './lib/session.ts'
import { handleKey } from './lib/shortcuts.ts'
import { applyAccent, applyTheme, followSystemTheme, readTheme } from './lib/theme.ts'
import { Root } from './root.tsx'
import { createRouter } from './router.ts'
import { Unreachable } from './shell/unreachable.tsx'

/** Who it is comes first: it decides the language, the layout and what is offered. */
async function start(): Promise<void> {
  applyTheme(readTheme())
  followSystemTheme()
  const container = document.getElementById('root')
  if (!container) throw new Error('the page has no #root')
  const root = createRoot(container)
  expectLanguage()
  const router = createRouter()
  try {
    const me = await loadMe()
    await startI18n(me.person.locale)
    applyAccent(me.organization.accentHue ?? null)
    forgetOldDrafts()
    addEventListener('keydown', handleKey)
    root.render(
      <StrictMode>
        <Root router={router} />
      </StrictMode>,
    )
  } catch (error) {
    // 401 is on its way to the page to sign in.
    if (asProblem(error).status === 401) return
    await startI18n()
    root.render(<Unreachable error={error} />)
  }
}

void start()
