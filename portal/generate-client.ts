/** Types of the API's client, made from `docs/openapi.json` (style 19): `npm run generate` writes them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import openapiTs, { astToString } from 'openapi-typescript'

export const clientFile = join(import.meta.dirname, 'lib/api/schema.d.ts')

/** @returns the text of the file, for a description of the API. */
export async function generateClient(openApiFile: string): Promise<string> {
  const description = JSON.parse(readFileSync(openApiFile, 'utf8'))
  const ast = await openapiTs(description, { alphabetize: false })
  return `// Generated from docs/openapi.json by npm run generate.\n${astToString(ast)}`
}
