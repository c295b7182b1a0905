/** A canned reply as it might be read, with made-up values in it. */

const variable = /\{\{\s*([^{}]*?)\s*\}\}/g

export interface Filled {
  readonly text: string
  /** Names that nothing would be filled in for; the API refuses them. */
  readonly unknown: readonly string[]
}

export function fillSamples(body: string, samples: Readonly<Record<string, string>>): Filled {
  const unknown = new Set<string>()
  const text = body.replace(variable, (written, name: string) => {
    const sample = samples[name]
    if (sample !== undefined) return sample
    unknown.add(name)
    return written
  })
  return { text, unknown: [...unknown] }
}

/** Variables as they are written. */
export const nameVariables = (names: readonly string[]): string => names.map((name) => `{{${name}}}`).join(', ')
