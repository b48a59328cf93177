import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { loaderPlugin } from './build/loader-plugin.ts';
import { namesPlugin } from './build/names-plugin.ts';
import { plainImportPlugin } from './build/plain-import-plugin.ts';
import { precompressPlugin } from './build/precompress-plugin.ts';
import { templatePlugin } from './build/template-plugin.ts';

/** The element itself and what sign-in and Home take of the rest. */
const firstViews = new RegExp(
  [
    'node_modules',
    'alongside-plain-import',
    'src/(alongside|define|app-context|view-names|views)\\.ts',
    'src/(api|events|styles)/',
    'shared/src/',
    'components/(mentoring|component|view-element|page-state|drawing|tabs-nav|avatar|field|icon)',
    'controllers/(identity|page-theme|query|router|mutation)',
    'locales/(en|format-words|message|translate|view-messages)\\.ts',
    'my-mentoring/moments',
  ].join('|'),
);

/** An application build: library mode leaves ES modules unminified. The server serves `dist/embed` at `/embed`. */
export default defineConfig({
  base: './',
  plugins: [namesPlugin(fileURLToPath(new URL('src', import.meta.url))), templatePlugin(), plainImportPlugin(), loaderPlugin(), precompressPlugin()],
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
        // A request costs more than these few bytes: what the first views share comes with the element, the rest in one more file.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'parts', test: /components\/dialog|styles\/(chips|steps)|controllers\/draft|controllers\/form-draft|api\/(autosave|form-draft)|text-field|language-names/, priority: 2 },
            { name: 'alongside', test: firstViews, priority: 1 },
          ],
        },
      },
    },
  },
});
