/** @returns the path of a field inside another: a JSON pointer in a body, `query/limit` elsewhere. */
export function joinPath(path: string, key: string): string {
  return `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
}
