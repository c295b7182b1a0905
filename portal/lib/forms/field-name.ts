/** @returns the name that a form knows a field by, from a JSON pointer: `/targets/0/minutes` is `targets.0.minutes` */
export function toFieldName(pointer: string): string {
  return pointer
    .replace(/^\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.')
}
