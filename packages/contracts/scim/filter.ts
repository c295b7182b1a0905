/** Filters (RFC 7644, 3.4.2.2) as a tree. */
import type { Schema } from './attributes.ts'
import { invalidFilter } from './errors.ts'
import { readTokens, type Token } from './filter-tokens.ts'
import { type AttributePath, resolvePath } from './path.ts'

export const comparisons = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'] as const
export type Comparison = (typeof comparisons)[number]
export type FilterValue = string | number | boolean | null

export type Filter =
  | { readonly kind: 'compare'; readonly path: AttributePath; readonly by: Comparison; readonly value: FilterValue }
  | { readonly kind: 'present'; readonly path: AttributePath }
  | { readonly kind: 'not'; readonly filter: Filter }
  | { readonly kind: 'and' | 'or'; readonly filters: readonly Filter[] }
  /** At least one of several fits; paths within lead from each of them. */
  | { readonly kind: 'some'; readonly path: AttributePath; readonly filter: Filter }

const longest = 10_000
const deepest = 50

/**
 * Reads a filter.
 * @param schema of what is filtered, or of one of several values
 * @throws ScimError `invalidFilter` that says where
 */
export function parseFilter(schema: Schema, text: string): Filter {
  if (text.length > longest) throw invalidFilter(`A filter may have ${longest} characters at most`)
  const parser = new Parser(schema, readTokens(text))
  return parser.readWhole()
}

class Parser {
  #schema: Schema
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0

  constructor(schema: Schema, tokens: readonly Token[]) {
    this.#schema = schema
    this.#tokens = tokens
  }

  readWhole(): Filter {
    const filter = this.#readChoice()
    if (this.#at < this.#tokens.length) throw invalidFilter(`The filter should end before ${this.#show()}`)
    return filter
  }

  #readChoice(): Filter {
    return this.#readSeries('or', () => this.#readSeries('and', () => this.#readOne()))
  }

  #readSeries(kind: 'and' | 'or', readPart: () => Filter): Filter {
    const filters = [readPart()]
    while (this.#takeWord(kind)) filters.push(readPart())
    return filters.length === 1 && filters[0] ? filters[0] : { kind, filters }
  }

  #readOne(): Filter {
    this.#depth += 1
    if (this.#depth > deepest) throw invalidFilter('The filter is nested too deep')
    const filter = this.#readNested()
    this.#depth -= 1
    return filter
  }

  #readNested(): Filter {
    const isNegated = this.#isNext('not') && this.#markAfter() === '('
    if (isNegated) this.#at += 1
    if (!this.#takeMark('(')) return this.#readExpression()
    const filter = this.#readChoice()
    this.#needMark(')')
    return isNegated ? { kind: 'not', filter } : filter
  }

  #readExpression(): Filter {
    const path = this.#readPath()
    if (this.#takeMark('[')) return this.#readSome(path)
    if (this.#takeWord('pr')) return { kind: 'present', path }
    const by = this.#readComparison()
    const token = this.#tokens[this.#at]
    if (token?.kind !== 'value') throw invalidFilter(`A value should stand before ${this.#show()}`)
    this.#at += 1
    return { kind: 'compare', path, by, value: token.value }
  }

  #readSome(path: AttributePath): Filter {
    const { attribute, part } = path
    if (!attribute.parts || part) throw invalidFilter(`${attribute.name} has nothing to be filtered by in brackets`)
    const outer = this.#schema
    this.#schema = partsSchema(path)
    const filter = this.#readChoice()
    this.#needMark(']')
    const more = this.#isPartNext() ? [this.#readExpression()] : []
    this.#schema = outer
    return { kind: 'some', path, filter: more.length === 0 ? filter : { kind: 'and', filters: [filter, ...more] } }
  }

  /** `emails[type eq "work"].value eq "x"`, as Entra ID asks although the standard has it in paths only. */
  #isPartNext(): boolean {
    const token = this.#tokens[this.#at]
    return token?.kind === 'word' && token.text.startsWith('.')
  }

  #readPath(): AttributePath {
    const token = this.#tokens[this.#at]
    if (token?.kind !== 'word') throw invalidFilter(`An attribute should stand before ${this.#show()}`)
    const found = resolvePath(this.#schema, token.text.replace(/^\./, ''))
    if (found.kind !== 'attribute') throw invalidFilter(`There is no attribute ${token.text} to filter by`)
    this.#at += 1
    return found.path
  }

  #readComparison(): Comparison {
    const found = comparisons.find((comparison) => this.#takeWord(comparison))
    if (!found) throw invalidFilter(`A comparison such as eq should stand before ${this.#show()}`)
    return found
  }

  #isNext(word: string): boolean {
    const token = this.#tokens[this.#at]
    return token?.kind === 'word' && token.text.toLowerCase() === word
  }

  #markAfter(): string | null {
    const token = this.#tokens[this.#at + 1]
    return token?.kind === 'mark' ? token.text : null
  }

  #takeWord(word: string): boolean {
    if (!this.#isNext(word)) return false
    this.#at += 1
    return true
  }

  #takeMark(mark: string): boolean {
    const token = this.#tokens[this.#at]
    if (token?.kind !== 'mark' || token.text !== mark) return false
    this.#at += 1
    return true
  }

  #needMark(mark: string): void {
    if (!this.#takeMark(mark)) throw invalidFilter(`A ${mark} is missing before ${this.#show()}`)
  }

  #show(): string {
    const token = this.#tokens[this.#at]
    if (!token) return 'its end'
    return token.kind === 'value' ? JSON.stringify(token.value) : `“${token.text}”`
  }
}

/** What may stand in brackets after an attribute. */
export function partsSchema({ schema, attribute }: AttributePath): Schema {
  return { id: `${schema.id}:${attribute.name}`, attributes: attribute.parts ?? [], ignored: [] }
}
