import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import description from './package.json' with { type: 'json' };
import { languagesPlugin } from './build/languages-plugin.ts';
import { namesPlugin } from './build/names-plugin.ts';
import { plainImportPlugin } from './build/plain-import-plugin.ts';
import { precompressPlugin } from './build/precompress-plugin.ts';
import { privateLitPlugin } from './build/private-lit-plugin.ts';
import { releasePlugin } from './build/release-plugin.ts';
import { secondMinifierPlugin } from './build/second-minifier-plugin.ts';
import { templatePlugin } from './build/template-plugin.ts';

const source = fileURLToPath(new URL('src', import.meta.url));

/** The element itself and what sign-in and Home take of the rest. */
const firstViews = new RegExp(
  [
    'node_modules',
    'alongside-plain-import',
    'alongside-languages$',
    'src/(alongside|define|app-context|view-names|views)\\.ts',
    'src/events/',
    'api/(?!autosave|form-draft)',
    'styles/(avatars|base|boxes|buttons|contrast|css|fields|tokens)',
    'shared/src/',
    'components/(mentoring|company|component|rendered-element|view-element|page-state|drawing|tabs-nav|avatar|field/field|icon)',
    'controllers/(identity|page-theme|query|router|mutation|step-up)',
    'locales/(en|format-words|learned|message|translate|view-messages)\\.ts',
    'my-mentoring/moments',
  ].join('|'),
);

/** An application build: library mode leaves ES modules unminified. The server serves `dist/embed` at `/embed`. */
export default defineConfig({
  base: './',
  plugins: [languagesPlugin(source), namesPlugin(source), templatePlugin(), privateLitPlugin(), plainImportPlugin(), secondMinifierPlugin(), releasePlugin(description.version), precompressPlugin()],
  build: {
    outDir: 'dist/embed',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: 'src/alongside.ts',
      // The second minifier takes most of the build, and is meant to.
      checks: { bundlerTimings: false },
      treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
      output: {
        entryFileNames: 'v1/assets/[name]-[hash:6].js',
        chunkFileNames: 'v1/assets/[name]-[hash:6].js',
        assetFileNames: 'v1/assets/[name]-[hash][extname]',
        // A request costs more than these few bytes: what the first views share comes with the element.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: 'alongside', test: firstViews }],
        },
      },
    },
  },
});
