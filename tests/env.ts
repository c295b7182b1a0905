/** @returns the file with the addresses of servers that `node tests/serve.ts` keeps running; `null` to start own ones */
export function runningServersFile(source: NodeJS.ProcessEnv = process.env): string | null {
  return source.HOLDFAST_TEST_SERVERS || null
}
