import { StrictMode } from 'react';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { AppFrame } from './app-frame.tsx';
import { takeLinkToken } from './features/identity/link-token.ts';
import { createAppRouter } from './router.ts';
import { ThemeAttribute } from './theme/color-scheme.tsx';

const router = createAppRouter(takeLinkToken(window.location, window.history));

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root".');

createRoot(root).render(
  <StrictMode>
    <AppFrame colorScheme="auto">
      <ThemeAttribute />
      <RouterProvider router={router} />
    </AppFrame>
  </StrictMode>,
);
