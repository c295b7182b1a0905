import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const barrel = 'lucide-react'

/**
 * Has each icon imported from its own file instead of from the list of all two thousand: so a build knows which page
 * needs which, and reads only those.
 */
export function straightIcons(): Plugin {
  let files: ReadonlyMap<string, string> | undefined
  return {
    name: 'holdfast:straight-icons',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\.tsx?$/, code: `'${barrel}'` },
      handler(code) {
        files ??= readBarrel()
        const fileOf = files
        const straightened = code.replace(/import \{([^}]*)\} from 'lucide-react'/g, (_, names: string) =>
          names
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== '' && !name.startsWith('type '))
            .map((name) => straight(name, fileOf))
            .join('; '),
        )
        return { code: straightened, map: null }
      },
    },
  }
}

/** @param name `Bell`, or `Bell as Ring` */
function straight(name: string, fileOf: ReadonlyMap<string, string>): string {
  const [icon = '', local = icon] = name.split(' as ')
  const file = fileOf.get(icon)
  if (!file) throw new Error(`${barrel} has no icon ${icon}`)
  return `import ${local} from '${barrel}/icons/${file}'`
}

/** @returns the file of each name; many icons have several */
function readBarrel(): ReadonlyMap<string, string> {
  const list = readFileSync(new URL('../lucide-react.mjs', import.meta.resolve(`${barrel}/icons/bell`)), 'utf8')
  const lines = list.matchAll(/export \{([^}]*)\} from '\.\/icons\/(.+)\.mjs'/g)
  return new Map(
    [...lines].flatMap(([, names = '', file = '']) =>
      [...names.matchAll(/default as (\w+)/g)].map(([, name = '']): [string, string] => [name, file]),
    ),
  )
}
