import '@mantine/core/styles.layer.css';
import './theme/tokens.css';
import './theme/global.css';
import './theme/mantine.css';
import './theme/forced-colors.css';
import type { ReactNode } from 'react';
import { MantineProvider, type MantineColorScheme } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient } from './api/client.ts';
import { describeError } from './api/error-messages.ts';
import { cssVariablesResolver, theme } from './theme/theme.ts';
import { ErrorWordsContext } from './ui/error-words.ts';
import { ToastProvider } from './ui/toast.tsx';

/** What every page stands in: theme, words for errors, answers of the server, toasts. */
export function AppFrame({ colorScheme, children }: { colorScheme: MantineColorScheme; children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme={colorScheme}>
      <ErrorWordsContext value={describeError}>
        <QueryClientProvider client={queryClient}>
          <ToastProvider>{children}</ToastProvider>
        </QueryClientProvider>
      </ErrorWordsContext>
    </MantineProvider>
  );
}
