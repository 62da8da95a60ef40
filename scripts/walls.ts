import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, dirname } from 'node:path'

// The walls inside a package, which the package manager cannot see: who may import from where.

interface Wall {
  readonly what: string
  /** Files that the wall stands around. */
  readonly from: RegExp
  /** What they must not import: a path inside the workspace, or a package. */
  readonly not: RegExp
  readonly except?: (file: string, target: string) => boolean
}

const domainOf = (path: string): string | undefined => /domains\/([^/]+)\//.exec(path)?.[1]

const walls: readonly Wall[] = [
  {
    what: 'the kit knows no product',
    from: /^packages\/error-kit\/(?:src|test)\//,
    not: /^packages\/(?!error-kit\/)|^apps\/|^@leadwright\/(?!error-kit)/,
  },
  {
    what: 'the kit’s core knows schemas and nothing else',
    from: /^packages\/error-kit\/src\/core\/(?!.*\.test)/,
    not: /^packages\/error-kit\/src\/(?!core\/)|^(?!zod\/v4\/core$|packages\/)[a-z@]/,
  },
  {
    what: 'a domain calls another’s service, never its store',
    from: /^apps\/api\/src\/domains\//,
    not: /^apps\/api\/src\/domains\/[^/]+\/(?:.*\/)?store/,
    except: (file, target) => domainOf(file) === domainOf(target),
  },
  {
    what: 'domains do not know HTTP servers',
    from: /^apps\/api\/src\/domains\//,
    not: /^hono|^@hono\//,
  },
  {
    what: 'engines know neither the contract nor the database',
    from: /^packages\/(?:dialer|mail-verifier|people-finder|sandbox)\/src\/(?!.*\.test|test\/)/,
    not: /^@leadwright\/(?!dialer$)|^drizzle-orm|^postgres|^hono/,
  },
  {
    what: 'the embedded database is started and stopped by entries of processes only',
    from: /^apps\/api\/src\/(?!db\/|start|main|product|stop-abandoned)/,
    not: /^apps\/api\/src\/db\/embedded/,
  },
]

const root = resolve(import.meta.dirname, '..')
const sources = ['packages', 'apps'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => /\/src\/.*\.tsx?$/.test(file) && !/node_modules|\/dist\//.test(file)),
)

const broken = sources.flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(
    ([, specifier = '']) => {
      const target = specifier.startsWith('.') ? relative(root, resolve(root, dirname(file), specifier)) : specifier
      if (target.startsWith('node:')) return []
      return walls
        .filter((wall) => wall.from.test(file) && wall.not.test(target) && !wall.except?.(file, target))
        .map((wall) => `${file} imports ${target}: ${wall.what}`)
    },
  ),
)

if (broken.length > 0) {
  console.error(broken.join('\n'))
  process.exit(1)
}
console.log(`${sources.length} files, ${walls.length} walls, nothing reaches through one`)
