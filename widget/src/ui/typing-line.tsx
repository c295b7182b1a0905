import type { Named } from '@holdfast/contracts/schemas.ts'
import { useLocale } from '../texts/locale.ts'

/** Keeps its height, so that nothing jumps when somebody begins to write. */
export function TypingLine({ people }: { people: readonly Named[] }) {
  const { texts, formats } = useLocale()
  const names = people.map(({ name }) => name)
  const said = names.length === 1 ? texts.isWriting(names[0] ?? '') : texts.areWriting(formats.list(names))
  return (
    <p class="typing" aria-live="polite">
      {people.length > 0 && (
        <>
          <span class="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <span dir="auto">{said}</span>
        </>
      )}
    </p>
  )
}
