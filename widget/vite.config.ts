import { defineConfig } from 'vite';
import { cssPlugin } from './build/css-plugin.ts';
import { loaderPlugin } from './build/loader-plugin.ts';

/** An application build: library mode leaves ES modules unminified. The server serves `dist/embed` at `/embed`. */
export default defineConfig({
  base: './',
  plugins: [cssPlugin(), loaderPlugin()],
  build: {
    outDir: 'dist/embed',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: 'src/alongside.ts',
      output: {
        entryFileNames: 'v1/assets/[name]-[hash].js',
        chunkFileNames: 'v1/assets/[name]-[hash].js',
        assetFileNames: 'v1/assets/[name]-[hash][extname]',
      },
    },
  },
});
