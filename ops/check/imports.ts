/** One import of a file. */
export interface FoundImport {
  specifier: string
  /** Erased before it runs: `import type` or `export type`, not merely a `type` within the braces. */
  isTypeOnly: boolean
  line: number
}

const statements =
  /(?:^|\n)[ \t]*(import|export)\s+(type\s+)?(?:[\w*\s{},$]+?\s+from\s+)?['"]([^'"\n]+)['"]|(?:import|require|\.resolve)\(\s*['"]([^'"\n]+)['"]\s*\)/g

/** Blanks comments out, keeping every character's place. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|(^|[\s;,{}()])\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '))

/** The imports of a TypeScript file. */
export function findImports(source: string): FoundImport[] {
  const text = withoutComments(source)
  return [...text.matchAll(statements)].map((match) => {
    const at = match.index + match[0].length
    return {
      specifier: (match[3] ?? match[4]) as string,
      isTypeOnly: match[2] !== undefined,
      line: text.slice(0, at).split('\n').length,
    }
  })
}

/** The imports of a style sheet. */
export function findStyleImports(source: string): FoundImport[] {
  return [...source.matchAll(/@import\s+['"]([^'"\n]+)['"]/g)].map((match) => ({
    specifier: match[1] as string,
    isTypeOnly: false,
    line: source.slice(0, match.index).split('\n').length,
  }))
}

/** The npm package that a specifier names. */
export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
