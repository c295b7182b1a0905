import { styleText } from 'node:util'

type Style = 'bold' | 'dim' | 'cyan' | 'yellow' | 'green'
export type Paint = (style: Style, text: string) => string

/** @param isColourful not where the output is no terminal, and not against NO_COLOR */
export function createPaint(isColourful: boolean): Paint {
  return (style, text) => (isColourful ? styleText(style, text, { validateStream: false }) : text)
}

export const plain: Paint = createPaint(false)
