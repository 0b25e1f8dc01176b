import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The rig as one script, for a page that has nothing else. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  build: {
    target: 'es2022',
    lib: { entry: 'phone.ts', formats: ['iife'], name: 'cartera', fileName: () => 'rig.js' },
  },
});
