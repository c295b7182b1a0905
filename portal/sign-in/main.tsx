import '../styles.css'
import { createRoot } from 'react-dom/client'
import { applyTheme, followSystemTheme, readTheme } from '../lib/theme.ts'
import { App } from './app.tsx'
import { readIn } from './texts.ts'

async function start(): Promise<void> {
  applyTheme(readTheme())
  followSystemTheme()
  const container = document.getElementById('root')
  if (!container) throw new Error('the page has no #root')
  const first = await readIn()
  createRoot(container).render(<App first={first} />)
}

void start()
