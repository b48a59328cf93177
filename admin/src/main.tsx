import '@mantine/core/styles.layer.css';
import './theme/tokens.css';
import './theme/global.css';
import './theme/mantine.css';
import { StrictMode } from 'react';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/client.ts';
import { describeError } from './api/error-messages.ts';
import { takeLinkToken } from './features/identity/link-token.ts';
import { createAppRouter } from './router.ts';
import { ThemeAttribute } from './theme/color-scheme.tsx';
import { cssVariablesResolver, theme } from './theme/theme.ts';
import { ErrorWordsContext } from './ui/error-words.ts';
import { ToastProvider } from './ui/toast.tsx';

const router = createAppRouter(takeLinkToken(window.location, window.history));

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root".');

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <ThemeAttribute />
      <ErrorWordsContext value={describeError}>
        <QueryClientProvider client={queryClient}>
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </QueryClientProvider>
      </ErrorWordsContext>
    </MantineProvider>
  </StrictMode>,
);
