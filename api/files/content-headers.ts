/** How a file is handed to a browser, which must do nothing with it but show a picture or save it. */

const shown = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'])
/** Types that may be told; HTML, SVG, scripts and whatever is not known are bytes. */
const told =
  /^(image\/(png|jpeg|webp|gif|avif|apng|tiff|bmp|heic|heif)|(audio|video)\/[\w.+-]+|text\/(plain|csv|calendar)|application\/(pdf|zip|gzip|json|rtf|msword|vnd\.(ms-excel|ms-powerpoint|ms-outlook|visio|(openxmlformats-officedocument|oasis\.opendocument|apple)\.[\w.-]+)))$/

export interface Served {
  readonly name: string
  readonly contentType: string | null
}

/** @returns the headers of a file's bytes; the type is the one that was found in them, never the one that was declared */
export function contentHeaders({ name, contentType }: Served): Record<string, string> {
  const type = contentType !== null && told.test(contentType) ? contentType : 'application/octet-stream'
  return {
    'content-type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
    'content-disposition': disposition(name, shown.has(type)),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, max-age=300',
    // The signature is the right; a widget on another site shows pictures, too.
    'cross-origin-resource-policy': 'cross-origin',
    'referrer-policy': 'no-referrer',
  }
}

/** RFC 6266: the plain name for old browsers, then the real one. */
function disposition(name: string, isShown: boolean): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%;]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `${isShown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
