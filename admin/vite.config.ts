import react from '@vitejs/plugin-react';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import { defineConfig, loadEnv } from 'vite';
import { precompressPlugin } from '../widget/build/precompress-plugin.ts';

/** The server's address for `vite dev`; set ALONGSIDE_SERVER when it listens elsewhere. */
const defaultServer = 'http://127.0.0.1:4700';

export default defineConfig(({ mode }) => {
  const server = loadEnv(mode, import.meta.dirname, 'ALONGSIDE_')['ALONGSIDE_SERVER'] ?? defaultServer;
  return {
    root: import.meta.dirname,
    plugins: [
      tanstackRouter({
        target: 'react',
        autoCodeSplitting: true,
        addExtensions: true,
        quoteStyle: 'single',
        semicolons: true,
        routesDirectory: 'src/routes',
        generatedRouteTree: 'src/routeTree.gen.ts',
      }),
      react(),
      precompressPlugin(),
    ],
    server: { port: 5173, strictPort: true, proxy: { '/trpc': server, '/embed': server, '/sign-in/': server } },
    build: {
      outDir: 'dist',
      target: 'es2023',
      sourcemap: true,
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              // What changes with a new version of a library and not with ours stays in browsers' caches.
              { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 2 },
              { name: 'tanstack-trpc', test: /node_modules\/@(tanstack\/(history|query-core|react-query|react-router|react-store|router-core|store)|trpc)\//, priority: 2 },
              // Most pages have a table, and sign-in has none.
              { name: 'table', test: /node_modules\/@tanstack\/(table-core|react-table)\/|src\/ui\/data-table/, priority: 2 },
              // What nearly every page has comes in one file, not in a dozen of a few hundred bytes.
              { name: 'shared', test: /node_modules\/(@mantine|@floating-ui)\/|src\/(ui|vocabulary-words)/, minShareCount: 8, priority: 1 },
            ],
          },
        },
      },
    },
  };
});
