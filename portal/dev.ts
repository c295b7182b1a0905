/** `npm run dev`: the pages with hot reload, in front of the API of a running `npm start`. */
import { parseArgs } from 'node:util'
import { createServer } from 'vite'
import { apiUrl } from './config.ts'
import { signInPages } from './dev-pages.ts'
import { developmentConfig } from './vite.config.ts'

const { values } = parseArgs({ options: { port: { type: 'string', default: '4008' } } })
const config = developmentConfig(apiUrl, Number(values.port))
const server = await createServer({ ...config, plugins: [...(config.plugins ?? []), signInPages] })
await server.listen()
server.printUrls()
console.log(`  API at ${apiUrl}`)
