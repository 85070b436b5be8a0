import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { app } from '../vite.shared';

const pwa = VitePWA({
  registerType: 'prompt',
  injectRegister: false,
  manifest: {
    name: 'La Fourmilière · Caisse',
    short_name: 'Caisse',
    lang: 'fr',
    display: 'fullscreen',
    background_color: '#faf5ea',
    theme_color: '#26170e',
    icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  },
  // The page and its parts come from the cache; the services are never cached here, the till keeps its own copy.
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,woff2}'],
    navigateFallback: '/till/index.html',
    cleanupOutdatedCaches: true,
    clientsClaim: true,
    skipWaiting: true,
  },
});

export default defineConfig(app('till', [pwa]));
