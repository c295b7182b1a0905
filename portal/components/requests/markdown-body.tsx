import { cn } from '../../lib/cn.ts'

/** Every block finds its own direction: a message may mix languages. */
const prose =
  'text-read wrap-anywhere [&>:first-child]:mt-0 [&>:last-child]:mb-0 ' +
  '[&_:is(p,li,h1,h2,h3,h4,h5,h6,blockquote,td,th)]:[unicode-bidi:plaintext] ' +
  '[&_p]:my-2 [&_:is(h1,h2,h3)]:mt-4 [&_:is(h1,h2,h3)]:mb-1 [&_:is(h1,h2,h3)]:text-title [&_:is(h1,h2,h3,h4,h5,h6)]:font-semibold ' +
  '[&_ul]:my-2 [&_ul]:list-disc [&_ul]:ps-5 [&_ol]:my-2 [&_ol]:list-decimal [&_ol]:ps-5 [&_li]:my-0.5 [&_li::marker]:text-muted-foreground ' +
  '[&_a]:text-accent-foreground [&_a]:underline [&_a]:decoration-1 [&_a]:underline-offset-3 [&_strong]:font-semibold ' +
  '[&_code]:rounded-sm [&_code]:bg-[color-mix(in_oklab,currentColor_8%,transparent)] [&_code]:px-1 [&_code]:py-px [&_code]:font-mono [&_code]:text-[12.5px]/5 [&_code]:[unicode-bidi:isolate] ' +
  '[&_pre]:my-2 [&_pre]:overflow-x-auto [&_pre]:rounded-md [&_pre]:bg-[color-mix(in_oklab,currentColor_6%,transparent)] [&_pre]:p-3 [&_pre]:text-start [&_pre]:[direction:ltr] [&_pre_code]:bg-transparent [&_pre_code]:p-0 ' +
  '[&_blockquote]:my-2 [&_blockquote]:border-s-2 [&_blockquote]:border-input [&_blockquote]:ps-3 [&_blockquote]:text-muted-foreground ' +
  '[&_table]:my-2 [&_table]:block [&_table]:overflow-x-auto [&_table]:border-collapse [&_:is(td,th)]:border [&_:is(td,th)]:border-border [&_:is(td,th)]:px-2 [&_:is(td,th)]:py-1 [&_th]:text-start [&_th]:font-medium ' +
  '[&_hr]:my-4 [&_hr]:border-border [&_img]:my-2 [&_img]:max-h-96 [&_img]:max-w-full [&_img]:rounded-md'

/** Text that people wrote. `html` comes from the API alone, which renders and sanitizes it (`message.html`). */
export function MarkdownBody({ html, className }: { html: string; className?: string }) {
  return (
    <div
      dir="auto"
      data-slot="markdown-body"
      className={cn(prose, className)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitized by packages/markdown on the server; the one place
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
