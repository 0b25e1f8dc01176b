import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run services -- start` leaves the API; another address is said by the variable. */
const api = process.env.CARTERA_API_URL ?? 'http://127.0.0.1:14000';

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': api, '/docs': api } },
  build: {
    target: 'es2022',
    // Served under a content security policy that lets no script be written into the page.
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 1_200,
    rolldownOptions: {
      output: {
        // Words that come later come together, in one file instead of thirty; those of the first screen are not among them.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'words',
              test: /admin-ui\/src\/(?!accountSearch|layout|session|shown|task|words)\w+\/\w+Words\.ts$/,
            },
          ],
        },
      },
    },
  },
});
