import 'react'

declare module 'react' {
  interface CSSProperties {
    /** Custom properties that components hand to their style sheet. */
    [property: `--${string}`]: string | number | undefined
  }
}
