import { Answers } from './answers.tsx'
import { FilesSection } from './files-section.tsx'
import { Relations } from './relations.tsx'
import { RequesterCard } from './requester-card.tsx'

/** The sections that come with the page, but not at once. */
export function Below() {
  return (
    <>
      <RequesterCard />
      <Answers />
      <FilesSection />
      <Relations />
    </>
  )
}
