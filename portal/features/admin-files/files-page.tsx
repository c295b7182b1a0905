// STUB of the lead until this page is here: overwrite it.
export function FilesPage() {
  return null
}
