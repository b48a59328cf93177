import { createElement } from 'react';
import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { Icon } from '../ui/icon.tsx';

const petrol: MantineColorsTuple = [
  '#e2f0ee',
  '#c5e4e1',
  '#9bd5d3',
  '#6fc3c1',
  '#45a5a5',
  '#27878a',
  '#167377',
  '#0f676c',
  '#0b5d62',
  '#084a4f',
];

const apricot: MantineColorsTuple = [
  '#fdeee2',
  '#fbdcc4',
  '#f8c69c',
  '#f6b27c',
  '#ea9350',
  '#d4722b',
  '#b95f20',
  '#a25219',
  '#8f4312',
  '#6f330c',
];

/** Filled petrol and the one irreversible red take their text colour from the tokens, not from a guess at lightness. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const base = defaultVariantColorsResolver(input);
  if (input.color === 'brick') {
    return input.variant === 'filled'
      ? { ...base, background: 'var(--al-bad)', hover: 'var(--al-bad)', color: 'var(--al-surface)' }
      : { ...base, background: 'transparent', hover: 'var(--al-bad-soft)', color: 'var(--al-bad)' };
  }
  if (input.variant === 'filled') return { ...base, color: 'var(--al-on-accent)' };
  return base;
};

/** Our tokens as Mantine's theme. Every length and colour is a reference to tokens.css except the two shade scales. */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 3 },
  colors: { petrol, apricot },
  autoContrast: true,
  variantColorResolver,
  fontFamily: 'var(--al-font)',
  fontFamilyMonospace: 'var(--al-mono)',
  fontSizes: {
    xs: 'var(--al-size-xs)',
    sm: 'var(--al-size-sm)',
    md: 'var(--al-size-md)',
    lg: 'var(--al-size-lg)',
    xl: 'var(--al-size-xl)',
  },
  fontWeights: {
    regular: 'var(--al-weight)',
    medium: 'var(--al-weight-medium)',
    bold: 'var(--al-weight-bold)',
  },
  lineHeights: { xs: '1.35', sm: '1.45', md: 'var(--al-leading)', lg: 'var(--al-leading)', xl: '1.3' },
  headings: {
    fontFamily: 'var(--al-font)',
    fontWeight: 'var(--al-weight-bold)',
    sizes: {
      h1: { fontSize: 'var(--al-size-2xl)', lineHeight: '1.2' },
      h2: { fontSize: 'var(--al-size-xl)', lineHeight: 'var(--al-leading-tight)' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.35' },
    },
  },
  spacing: {
    xs: 'var(--al-2)',
    sm: 'var(--al-3)',
    md: 'var(--al-4)',
    lg: 'var(--al-5)',
    xl: 'var(--al-8)',
  },
  radius: { sm: 'var(--al-radius-sm)', md: 'var(--al-radius)', lg: 'var(--al-radius-lg)' },
  defaultRadius: 'sm',
  shadows: { sm: 'var(--al-shadow-1)', md: 'var(--al-shadow-2)', xl: 'var(--al-shadow-3)' },
  focusRing: 'auto',
  focusClassName: 'al-focusable',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { variant: 'default' } },
    ActionIcon: { defaultProps: { variant: 'default', size: 36 } },
    Input: {
      vars: () => ({
        wrapper: {
          '--input-bg': 'var(--al-surface)',
          '--input-bd': 'var(--al-control-border)',
          '--input-bd-focus': 'var(--al-accent)',
        },
      }),
    },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] } },
    Select: { defaultProps: { rightSection: createElement(Icon, { name: 'down' }), rightSectionPointerEvents: 'none' } },
    SegmentedControl: { defaultProps: { withItemsBorders: false } },
    Switch: { defaultProps: { withThumbIndicator: false } },
    Menu: { defaultProps: { shadow: 'md', radius: 'md', position: 'bottom-end' } },
    Popover: { defaultProps: { shadow: 'md', radius: 'md' } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false } },
    Modal: { defaultProps: { radius: 'lg', shadow: 'xl' } },
    Drawer: { defaultProps: { shadow: 'xl' } },
  },
});

const schemeVariables: Record<string, string> = {
  '--mantine-color-body': 'var(--al-bg)',
  '--mantine-color-text': 'var(--al-text)',
  '--mantine-color-bright': 'var(--al-text)',
  '--mantine-color-dimmed': 'var(--al-text-soft)',
  '--mantine-color-placeholder': 'var(--al-text-faint)',
  '--mantine-color-default': 'var(--al-surface)',
  '--mantine-color-default-hover': 'var(--al-sunken)',
  '--mantine-color-default-color': 'var(--al-text)',
  '--mantine-color-default-border': 'var(--al-border-strong)',
  '--mantine-color-error': 'var(--al-bad)',
  '--mantine-color-success': 'var(--al-good)',
  '--mantine-color-anchor': 'var(--al-accent)',
  '--mantine-color-disabled': 'var(--al-sunken)',
  '--mantine-color-disabled-color': 'var(--al-text-faint)',
  '--mantine-color-disabled-border': 'var(--al-border)',
  '--mantine-primary-color-contrast': 'var(--al-on-accent)',
  '--mantine-color-petrol-text': 'var(--al-accent)',
  '--mantine-color-petrol-filled': 'var(--al-accent)',
  '--mantine-color-petrol-filled-hover': 'var(--al-accent-hover)',
  '--mantine-color-petrol-light': 'var(--al-accent-soft)',
  '--mantine-color-petrol-light-hover': 'var(--al-accent-soft)',
  '--mantine-color-petrol-light-color': 'var(--al-accent-soft-text)',
  '--mantine-color-petrol-outline': 'var(--al-accent)',
  '--mantine-color-petrol-outline-hover': 'var(--al-accent-soft)',
  '--mantine-color-apricot-text': 'var(--al-human-text)',
  '--mantine-color-apricot-filled': 'var(--al-human)',
  '--mantine-color-apricot-light': 'var(--al-human-soft)',
  '--mantine-color-apricot-light-color': 'var(--al-human-text)',
  '--mantine-color-apricot-outline': 'var(--al-human-text)',
};

/**
 * Points Mantine's variables at ours. Ours change with the scheme by themselves, so both schemes
 * get the same references; they stand in `light` and `dark` because Mantine's own do and would win otherwise.
 */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: schemeVariables,
  dark: schemeVariables,
});
