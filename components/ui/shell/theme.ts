import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';

/** The only accent: a deep teal. White text has enough contrast on shades 6 and darker. */
const pine: MantineColorsTuple = [
  '#edf8f6',
  '#d8efeb',
  '#addfd8',
  '#7ccdc4',
  '#4db7ad',
  '#2a9d94',
  '#157f78',
  '#0d6863',
  '#0a5551',
  '#084441',
];

const gray: MantineColorsTuple = [
  '#f6f8f8',
  '#eff2f2',
  '#e4e9e9',
  '#d6dddd',
  '#bcc6c6',
  '#8d9999',
  '#6a7677',
  '#525d5e',
  '#343d3e',
  '#1b2223',
];

const dark: MantineColorsTuple = [
  '#e4eaea',
  '#c5cece',
  '#9eaaaa',
  '#748181',
  '#3a4545',
  '#2f3838',
  '#222a2a',
  '#171d1d',
  '#121717',
  '#0c1010',
];

const RADIUS = '6px';

/** Transitions give feedback, not decoration, so they are short. */
const QUICK = { transition: 'fade', duration: 100 } as const;

/**
 * Opened elements are next to their opener in the document, so that Tab and screen readers find
 * them. They are positioned relative to the window, so that no scrolling box cuts them off.
 */
const FLOATING = {
  shadow: 'md',
  transitionProps: QUICK,
  withinPortal: false,
  floatingStrategy: 'fixed',
} as const;

/** Spacing is a grid of 4 px, text is 13–14 px, and all corners have the same radius. */
export const theme: MantineThemeOverride = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 6 },
  colors: { pine, gray, dark },
  black: '#161c1d',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '24px', xl: '28px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: RADIUS, sm: RADIUS, md: RADIUS, lg: RADIUS, xl: RADIUS },
  defaultRadius: 'md',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 32 } },
    Text: { defaultProps: { size: 'md' } },
    InputWrapper: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    SegmentedControl: { defaultProps: { transitionDuration: QUICK.duration } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
    Combobox: { defaultProps: FLOATING },
    Menu: { defaultProps: { ...FLOATING, withInitialFocusPlaceholder: false } },
    Popover: { defaultProps: FLOATING },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: QUICK } },
    Modal: { defaultProps: { transitionProps: QUICK } },
  },
});

/**
 * Mantine's own variables where its defaults have too little contrast for AA, and ours (`--pl-…`):
 * a quiet surface, lines, the border of an input (3:1), and the colours of notices.
 */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#161c1d',
    '--mantine-color-dimmed': '#586465',
    '--mantine-color-placeholder': '#697475',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': pine[7],
    '--mantine-color-default-border': gray[4],
    '--mantine-color-disabled-color': gray[6],
    '--pl-quiet': gray[0],
    '--pl-line': gray[2],
    '--pl-field-line': '#879393',
    '--pl-accent': pine[7],
    '--pl-accent-quiet': pine[0],
    '--pl-warning': '#7d4a00',
    '--pl-warning-quiet': '#fff5e2',
    '--pl-error': '#b3261e',
    '--pl-error-quiet': '#fdf1ef',
  },
  dark: {
    '--mantine-color-text': '#e4eaea',
    '--mantine-color-dimmed': '#a3afaf',
    '--mantine-color-placeholder': '#8f9c9c',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-anchor': pine[3],
    '--mantine-color-default-border': '#4a5656',
    '--mantine-color-disabled-color': dark[3],
    '--pl-quiet': '#1d2424',
    '--pl-line': dark[5],
    '--pl-field-line': '#697676',
    '--pl-accent': pine[3],
    '--pl-accent-quiet': '#16302e',
    '--pl-warning': '#f2c069',
    '--pl-warning-quiet': '#30270f',
    '--pl-error': '#ff9d94',
    '--pl-error-quiet': '#381d1a',
  },
});
