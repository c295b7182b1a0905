import { AccessSection } from './appearance/access-section.tsx'
import { ListsSection } from './appearance/lists-section.tsx'
import { ThemeSection } from './appearance/theme-section.tsx'

/** How the pages look and behave; all of it holds at once. */
export function AppearancePage() {
  return (
    <>
      <ThemeSection />
      <ListsSection />
      <AccessSection />
    </>
  )
}
