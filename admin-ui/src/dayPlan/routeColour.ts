import type { Theme } from '@mui/material';

/** Told apart by people who confuse red and green, too; numbers on them are white in the light mode and dark in the dark one. */
const colours = {
  light: ['#0B6E63', '#7A4FB5', '#B4540A', '#2364AA', '#A8326B', '#5E6B12', '#8A4B2A', '#3D5A80'],
  dark: ['#3FB8A6', '#B79CF0', '#F0A35E', '#7FB0E3', '#F08CB8', '#B9C65A', '#D9A182', '#9DB8DA'],
} as const;

/** The colour of a collector's route, the same in its lane and on the map. After eight they begin again. */
export function routeColour({ palette: { mode } }: Theme, turn: number): string {
  const all = colours[mode];
  return all[turn % all.length] ?? all[0];
}
