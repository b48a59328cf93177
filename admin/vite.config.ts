import react from '@vitejs/plugin-react';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import { defineConfig, loadEnv } from 'vite';

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
    ],
    server: { port: 5173, strictPort: true, proxy: { '/trpc': server, '/embed': server } },
    build: { outDir: 'dist', target: 'es2023', sourcemap: true },
  };
});
