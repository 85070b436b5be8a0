#!/usr/bin/env bash
# Called by Maven: `build.sh build` makes dist/{home,till,office} when a source is newer, `build.sh test` checks and tests.
set -euo pipefail
cd "$(dirname "$0")"

fail() {
  echo "web: $1" >&2
  exit 1
}

command -v node >/dev/null || fail "Node 20 or newer is needed to build the front end (Debian: apt install nodejs npm)."
major=$(node -p 'process.versions.node.split(".")[0]')
[ "$major" -ge 20 ] || fail "Node 20 or newer is needed to build the front end; this is $(node --version)."
command -v npm >/dev/null || fail "npm is needed to build the front end (Debian: apt install npm)."

# Newer than $1: any of the other arguments, a file or a folder of sources.
newer_than() {
  local mark=$1
  shift
  [ ! -e "$mark" ] || [ -n "$(find "$@" -newer "$mark" -type f -not -path '*/node_modules/*' -print -quit)" ]
}

modules() {
  local mark=node_modules/.fourmiliere-installed
  newer_than "$mark" package-lock.json package.json ./*/package.json || return 0
  echo "web: npm ci"
  npm ci --no-audit --no-fund --loglevel=error || fail "npm ci failed; is the npm registry reachable?"
  touch "$mark"
}

sources=(package.json package-lock.json vite.shared.ts svelte.config.js tsconfig.base.json ui till office home)

case "${1:-build}" in
  build)
    newer_than dist/.built "${sources[@]}" || exit 0
    modules
    echo "web: building home, till and office"
    npm run build --silent
    touch dist/.built
    ;;
  test)
    modules
    npm run check --silent
    npm test --silent
    ;;
  *) fail "usage: build.sh build|test" ;;
esac
