import type { ReactNode } from 'react';
import { Layout } from 'react-admin';
import type { Screen } from '../screen/index.js';
import { SessionEnded } from '../session/index.js';
import { ConsoleBar } from './ConsoleBar.js';
import { ConsoleMenu } from './ConsoleMenu.js';
import { ScreenFailed } from './ScreenFailed.js';

/** The frame of every screen. */
export function ConsoleLayout({ screens, children }: { screens: readonly Screen[]; children: ReactNode }) {
  return (
    <Layout
      appBar={ConsoleBar}
      menu={() => <ConsoleMenu screens={screens} />}
      error={ScreenFailed}
      // React-admin lets its frame grow with its widest child; here tables scroll inside the screen instead.
      sx={({ palette }) => ({
        minWidth: 0,
        '& .RaLayout-appFrame': { mt: '49px', minWidth: 0 },
        '& .RaLayout-contentWithSidebar': { minWidth: 0 },
        '& .RaLayout-content': {
          px: { xs: 1, md: 3 },
          py: 2,
          minWidth: 0,
          overflowX: 'clip',
          bgcolor: palette.background.default,
        },
        '& .RaSidebar-fixed': { borderRight: `1px solid ${palette.divider}` },
      })}
    >
      {children}
      <SessionEnded />
    </Layout>
  );
}
