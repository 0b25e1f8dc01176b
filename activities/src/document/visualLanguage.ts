/** The product's visual language on paper: the light column of the design tokens. */
export const colour = {
  ink: '#16202A',
  muted: '#5B6B78',
  panel: '#F4F6F7',
  line: '#DCE2E6',
  accent: '#0B6E63',
} as const;

/** US Letter, the paper of Mexican offices, in points. */
export const sheet = { width: 612, height: 792, margin: 64 } as const;

/** Type sizes in points; a page uses no others. */
export const size = { title: 16, lead: 11, body: 9.5, small: 7.5 } as const;
