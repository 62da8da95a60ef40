import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Overlay layers, best first. */
export type Layers = readonly string[]

/** Shell that mounts the layers, with a fresh one on top of them for what is written, and shows where in `$root`. */
export const mounting = (layers: Layers, upper: string): string => `
set -e
mkdir -p ${upper}
mount -t tmpfs compat ${upper}
mkdir ${upper}/up ${upper}/work ${upper}/root
mount -t overlay compat -o lowerdir=${layers.join(':')},upperdir=${upper}/up,workdir=${upper}/work ${upper}/root
root=${upper}/root
`

const quietly = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' } }

/** Runs a script in a mount namespace of its own, so that what it mounts is gone with it. */
function isolated(script: string): string {
  return execFileSync('unshare', ['--mount', 'sh', '-ec', script], {
    ...quietly,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** A Debian with nothing but apt, made once. */
function baseIn(folder: string, suite: string): string {
  const base = join(folder, `${suite}-base`)
  if (existsSync(`${base}.done`)) return base
  rmSync(base, { recursive: true, force: true })
  const nothing = ['doc', 'man', 'locale'].map((name) => `--dpkgopt=path-exclude=/usr/share/${name}/*`)
  const options = ['--quiet', '--variant=apt', '--dpkgopt=force-unsafe-io', ...nothing]
  execFileSync('mmdebstrap', [...options, suite, base], { ...quietly, stdio: 'inherit' })
  writeFileSync(`${base}.done`, '')
  return base
}

/** The layers of a root that has these packages, installed as Debian does it. */
export function rootWith(packages: readonly string[], folder: string, suite: string): Layers {
  mkdirSync(folder, { recursive: true })
  const base = baseIn(folder, suite)
  const layer = join(folder, `${suite}-${packages.join('-')}`)
  if (existsSync(`${layer}.done`)) return [join(layer, 'up'), base]
  rmSync(layer, { recursive: true, force: true })
  for (const part of ['up', 'work', 'root']) mkdirSync(join(layer, part), { recursive: true })
  // No server is to start while it is installed.
  isolated(`
    mount -t overlay compat -o lowerdir=${base},upperdir=${layer}/up,workdir=${layer}/work ${layer}/root
    cd ${layer}/root
    mount -t proc proc proc
    cp -L /etc/resolv.conf etc/resolv.conf
    printf '#!/bin/sh\\nexit 101\\n' > usr/sbin/policy-rc.d
    chmod +x usr/sbin/policy-rc.d
    chroot . apt-get update -q >/dev/null
    chroot . apt-get install -qy --no-install-recommends ${packages.join(' ')} >/dev/null`)
  writeFileSync(`${layer}.done`, '')
  return [join(layer, 'up'), base]
}

/** The version of a package in a root. */
export function versionIn(layers: Layers, name: string, upper: string): string {
  return isolated(`${mounting(layers, upper)}
    chroot $root dpkg-query -W -f '\${Version}' ${name}`)
}
