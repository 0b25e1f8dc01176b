import type { RaThemeOptions } from 'react-admin';
import { darkTokens, lightTokens } from './tokens.js';
import type { Tokens } from './tokens.js';

declare module '@mui/material/styles' {
  interface Palette {
    tokens: Tokens;
  }
  interface PaletteOptions {
    tokens?: Tokens;
  }
}

const family = '"IBM Plex Sans", "Segoe UI", system-ui, sans-serif';
/** Three sizes: text, what is beside it, and the heading of a screen. */
const size = { text: '0.875rem', small: '0.75rem', heading: '1.25rem' };
const text = { fontSize: size.text, lineHeight: 1.45 };

/** The console's look (visual language): one accent, 8 px grid, rows of 36 px, lines instead of shadows. */
function consoleTheme(mode: 'light' | 'dark', tokens: Tokens): RaThemeOptions {
  return {
    palette: {
      mode,
      tokens,
      primary: { main: tokens.accent, contrastText: tokens.onAccent },
      secondary: { main: tokens.accent, contrastText: tokens.onAccent },
      error: { main: tokens.state.late },
      warning: { main: tokens.state.due },
      success: { main: tokens.state.good },
      info: { main: tokens.channel.call },
      text: { primary: tokens.ink, secondary: tokens.muted },
      background: { default: tokens.paper, paper: tokens.paper },
      divider: tokens.line,
    },
    spacing: 8,
    shape: { borderRadius: 6 },
    typography: {
      fontFamily: family,
      h1: { fontSize: size.heading, fontWeight: 600, lineHeight: 1.3 },
      h2: { ...text, fontWeight: 600 },
      h3: { ...text, fontWeight: 600 },
      h4: { ...text, fontWeight: 600 },
      h5: { fontSize: size.heading, fontWeight: 600, lineHeight: 1.3 },
      h6: { ...text, fontWeight: 600 },
      subtitle1: text,
      subtitle2: { ...text, fontWeight: 600 },
      body1: text,
      body2: text,
      button: { ...text, fontWeight: 500, textTransform: 'none' },
      caption: { fontSize: size.small, lineHeight: 1.35 },
      overline: { fontSize: size.small, fontWeight: 600, letterSpacing: '0.04em', lineHeight: 1.4 },
    },
    transitions: { duration: { shortest: 100, shorter: 100, short: 120, standard: 120, complex: 150 } },
    sidebar: { width: 216, closedWidth: 56 },
    components: {
      MuiCssBaseline: {
        styleOverrides: {
          body: { fontVariantNumeric: 'tabular-nums' },
          '@media (prefers-reduced-motion: reduce)': {
            '*, *::before, *::after': {
              animationDuration: '0.01ms !important',
              transitionDuration: '0.01ms !important',
            },
          },
          ':focus-visible': { outline: `2px solid ${tokens.accent}`, outlineOffset: 2 },
        },
      },
      MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiCard: {
        styleOverrides: {
          root: { border: `1px solid ${tokens.line}`, boxShadow: 'none', backgroundColor: tokens.paper },
        },
      },
      MuiMenu: {
        styleOverrides: { paper: { border: `1px solid ${tokens.line}`, boxShadow: '0 8px 24px rgb(0 0 0 / 0.16)' } },
      },
      MuiDialog: {
        styleOverrides: { paper: { border: `1px solid ${tokens.line}`, boxShadow: '0 16px 48px rgb(0 0 0 / 0.24)' } },
      },
      MuiDialogTitle: { styleOverrides: { root: { fontSize: '1.125rem', fontWeight: 600 } } },
      MuiButton: {
        defaultProps: { disableElevation: true, size: 'small' },
        styleOverrides: { root: { minHeight: 32, paddingInline: 12 } },
      },
      MuiIconButton: { defaultProps: { size: 'small' } },
      MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense' } },
      MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense' } },
      MuiSelect: { defaultProps: { size: 'small' } },
      MuiTooltip: { defaultProps: { enterDelay: 300 }, styleOverrides: { tooltip: { fontSize: size.small } } },
      MuiChip: { defaultProps: { size: 'small' }, styleOverrides: { root: { borderRadius: 4, fontWeight: 500 } } },
      MuiTableRow: { styleOverrides: { root: { height: 36 } } },
      MuiTableCell: {
        styleOverrides: {
          root: { borderBottomColor: tokens.line, padding: '4px 8px', whiteSpace: 'nowrap' },
          head: { backgroundColor: tokens.panel, color: tokens.muted, fontWeight: 600, fontSize: size.small },
          stickyHeader: { backgroundColor: tokens.panel },
        },
      },
      MuiTabs: { styleOverrides: { root: { minHeight: 36 } } },
      MuiTab: {
        styleOverrides: {
          root: { minHeight: 36, paddingBlock: 6, paddingInline: 12, minWidth: 0, textTransform: 'none' },
        },
      },
      MuiAlert: { styleOverrides: { root: { paddingBlock: 2, alignItems: 'center' } } },
      MuiLink: { defaultProps: { underline: 'hover' } },
      RaDataTable: {
        styleOverrides: {
          root: {
            '& .RaDataTable-headerCell': { padding: '4px 8px' },
            '& .RaDataTable-rowCell': { padding: '4px 8px' },
          },
        },
      },
    },
  };
}

export const lightTheme = consoleTheme('light', lightTokens);
export const darkTheme = consoleTheme('dark', darkTokens);
