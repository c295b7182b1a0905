/** Initials on a tint of their own, the same for one person always. */
export function Avatar({ id, name }: { id: string; name: string }) {
  return (
    <span class="avatar" style={{ '--hue': String(hueOf(id)) }} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => Array.from(word ?? '')[0] ?? '')
  return letters.join('').toUpperCase() || '?'
}

function hueOf(id: string): number {
  let hash = 7
  for (const character of id) hash = (hash * 31 + character.charCodeAt(0)) % 3_600
  return hash % 360
}
