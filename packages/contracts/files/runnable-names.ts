/**
 * Names by which systems run a file, whatever is in it: a script is text like any other until somebody opens it.
 * @see runnableTypes in file-rules.ts, which organizations refuse unless they say otherwise
 */
const typeByExtension: Readonly<Record<string, string>> = {
  ...all('application/x-msdownload', 'exe com scr pif cpl dll sys ocx drv'),
  ...all('application/x-msi', 'msi msp mst msix appx'),
  ...all(
    'application/x-script',
    'bat cmd ps1 psm1 vbs vbe js jse mjs cjs ws wsf wsh hta jnlp scf msc inf gadget applescript scpt',
  ),
  ...all('application/x-sh', 'sh bash zsh csh ksh fish command run'),
  ...all('application/x-ms-shortcut', 'lnk url website desktop'),
  ...all('application/x-ms-regedit', 'reg'),
  ...all('application/java-archive', 'jar war ear'),
  ...all('application/vnd.android.package-archive', 'apk aab'),
  ...all('application/vnd.ms-htmlhelp', 'chm'),
  ...all('application/x-deb', 'deb'),
  ...all('application/x-rpm', 'rpm'),
}

/** @returns the type of what runs by its name; `null` for all others */
export function runnableTypeOf(name: string): string | null {
  // Windows does not see dots and blanks at the end.
  const extension = /\.([a-z0-9]+)[. ]*$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return typeByExtension[extension] ?? null
}

function all(type: string, extensions: string): Record<string, string> {
  return Object.fromEntries(extensions.split(' ').map((extension) => [extension, type]))
}
