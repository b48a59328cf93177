import { useLayoutEffect } from 'react';
import { useMantineColorScheme } from '@mantine/core';

/**
 * Repeats Mantine's choice of colour scheme as `data-theme`, the attribute tokens.css listens to.
 * `auto` removes the attribute, so that tokens.css follows the system.
 */
export function ThemeAttribute() {
  const { colorScheme } = useMantineColorScheme();
  useLayoutEffect(() => {
    const root = document.documentElement;
    if (colorScheme === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = colorScheme;
  }, [colorScheme]);
  return null;
}
