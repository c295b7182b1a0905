// STUB of the lead until this is here: overwrite it.
export function RailViews(_props: { wide: boolean }) {
  return null
}
