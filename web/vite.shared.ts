import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import type { PluginOption, UserConfig } from 'vite';

/** What every front end is built with; `name` is its folder under dist and, but for home, its first URL segment. */
export function app(name: string, more: PluginOption[] = []): UserConfig {
  return {
    base: name === 'home' ? '/' : `/${name}/`,
    root: fileURLToPath(new URL(`./${name}`, import.meta.url)),
    plugins: [svelte({ configFile: fileURLToPath(new URL('./svelte.config.js', import.meta.url)) }), ...more],
    build: {
      outDir: fileURLToPath(new URL(`./dist/${name}`, import.meta.url)),
      emptyOutDir: true,
      target: 'es2022',
    },
    server: { proxy: proxy() },
  };
}

/** In `npm run dev` the services of a running shop answer; FOURMILIERE_EDGE says where it is. */
function proxy(): Record<string, { target: string; ws: boolean }> {
  const target = process.env['FOURMILIERE_EDGE'] ?? 'http://localhost:8080';
  return Object.fromEntries(
    ['catalog', 'sales', 'inventory', 'accounting', 'device'].map((service) => [
      `/${service}/`,
      { target, ws: service === 'device' },
    ]),
  );
}
