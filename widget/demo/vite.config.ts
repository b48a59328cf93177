import { defineConfig } from 'vite';

/** The small applications that host pages of the bench are made of; the demo intranet serves them at `/apps`. */
export default defineConfig({
  root: import.meta.dirname,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: '../dist/apps',
    emptyOutDir: true,
    // Angular comes with its compiler here.
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      input: ['apps/angular.js', 'apps/react-18.js', 'apps/react-19.tsx', 'apps/spfx.ts', 'apps/zone.js'].map((file) => `${import.meta.dirname}/${file}`),
      output: { entryFileNames: '[name].js' },
    },
  },
});
