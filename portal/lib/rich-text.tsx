/** Sentences with something set off in them, such as a name: what people wrote is never read as markup. */
import { Fragment, type ReactNode } from 'react'

const mark = '\u0002'

/** Stands for a part while the sentence is put together. */
const placeOf = (index: number): string => `${mark}${index}${mark}`

/**
 * @param translate puts the sentence together, such as `(values) => t('event.taken', values)`
 * @param parts by the names that the sentence has for them
 */
export function richText(
  translate: (values: Record<string, string>) => string,
  parts: Readonly<Record<string, ReactNode>>,
): ReactNode {
  const names = Object.keys(parts)
  const sentence = translate(Object.fromEntries(names.map((name, index) => [name, placeOf(index)])))
  return sentence.split(mark).map((piece, index) => {
    const isPart = index % 2 === 1
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence have no other identity
    return <Fragment key={index}>{isPart ? parts[names[Number(piece)] ?? ''] : piece}</Fragment>
  })
}
