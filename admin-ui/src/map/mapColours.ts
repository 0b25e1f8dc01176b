import { useTheme } from '@mui/material';

/** The greys of the ground: data is the only colour on a map. */
export interface MapColours {
  ground: string;
  built: string;
  green: string;
  water: string;
  road: string;
  highway: string;
  border: string;
  label: string;
  halo: string;
}

export const mapColours: Record<'light' | 'dark', MapColours> = {
  light: {
    ground: '#F1F3F4',
    built: '#E6E9EB',
    green: '#EAEEEB',
    water: '#D9E0E5',
    road: '#FFFFFF',
    highway: '#FBFBFB',
    border: '#B4BEC6',
    label: '#5B6B78',
    halo: '#F7F8F9',
  },
  dark: {
    ground: '#141C23',
    built: '#1A242C',
    green: '#172022',
    water: '#0D141A',
    road: '#24303A',
    highway: '#2C3A45',
    border: '#455764',
    label: '#9AAAB6',
    halo: '#10171D',
  },
};

/** Colours of the ground and of what lies on it, for the mode in use. */
export function useMapColours(): MapColours {
  return mapColours[useTheme().palette.mode];
}
