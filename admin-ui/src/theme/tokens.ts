/** The colours of one mode. Text colours are readable (WCAG AA) on `paper` and on `panel`. */
export interface Tokens {
  ink: string;
  muted: string;
  paper: string;
  panel: string;
  line: string;
  accent: string;
  onAccent: string;
  channel: { call: string; letter: string; visit: string; message: string };
  state: { good: string; due: string; late: string; blocked: string };
}

export const lightTokens: Tokens = {
  ink: '#16202A',
  muted: '#5B6B78',
  paper: '#FFFFFF',
  panel: '#F4F6F7',
  line: '#DCE2E6',
  accent: '#0B6E63',
  onAccent: '#FFFFFF',
  channel: { call: '#2F6FB2', letter: '#7A5BB5', visit: '#0B6E63', message: '#4B7F9B' },
  state: { good: '#2E7D46', due: '#A66A00', late: '#B3261E', blocked: '#6B4E4E' },
};

export const darkTokens: Tokens = {
  ink: '#E8EEF2',
  muted: '#9AAAB6',
  paper: '#10171D',
  panel: '#18222A',
  line: '#2A3842',
  accent: '#3FB8A6',
  onAccent: '#10171D',
  channel: { call: '#7FB0E3', letter: '#B29BE0', visit: '#3FB8A6', message: '#86B4CC' },
  state: { good: '#6CC287', due: '#E0A84A', late: '#F28B82', blocked: '#C7A6A6' },
};
