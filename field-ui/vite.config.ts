import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Where `npm run services -- start` leaves the API; another address is said by the variable. */
const api = process.env.CARTERA_API_URL ?? 'http://127.0.0.1:14000';

export default defineConfig({
  base: '/campo/',
  plugins: [
    react(),
    VitePWA({
      registerType: 'autoUpdate',
      injectRegister: false,
      manifest: {
        name: 'Cartera Campo',
        short_name: 'Campo',
        lang: 'es-MX',
        start_url: '/campo/',
        scope: '/campo/',
        display: 'standalone',
        orientation: 'portrait',
        background_color: '#ffffff',
        theme_color: '#0b6e63',
        icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any maskable' }],
      },
      workbox: {
        // The whole shell, the map's program too: the day is worked without network.
        globPatterns: ['**/*.{js,css,html,svg,woff2}'],
        maximumFileSizeToCacheInBytes: 3 * 1024 * 1024,
        navigateFallback: '/campo/index.html',
        // What the server says is kept sealed by the app itself, never by this cache.
        runtimeCaching: [],
      },
    }),
  ],
  server: { proxy: { '/api': api } },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 1_200,
    rolldownOptions: {
      // Each of Ionic's elements is a file that defines it when asked: what no screen asks for need not come to the phone.
      treeshake: { moduleSideEffects: [{ test: /@ionic.core.components/, sideEffects: false }] },
    },
  },
});
