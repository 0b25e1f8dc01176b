import { Box, Typography } from '@mui/material';
import { Menu, useSidebarState, useTranslate } from 'react-admin';
import { can } from '@cartera/domain/people';
import { menuGroups } from '../screen/index.js';
import type { Screen } from '../screen/index.js';
import { useSession } from '../session/index.js';

/** What the person's role opens, by group. What it does not is not there. */
export function ConsoleMenu({ screens }: { screens: readonly Screen[] }) {
  const translate = useTranslate();
  const [open] = useSidebarState();
  const { person } = useSession();
  if (person === undefined) return null;
  const seen = screens.filter(({ permission }) => can(person.role, permission));
  return (
    <Menu
      aria-label={translate('menu.main')}
      sx={{ mt: 1, '& .RaMenuItemLink-icon': { minWidth: 36 }, '& .MuiMenuItem-root': { minHeight: 32, py: 0.25 } }}
    >
      {menuGroups.map((group) => {
        const items = seen.filter(({ menu }) => menu?.group === group);
        if (items.length === 0) return null;
        return (
          <Box key={group} role="none" sx={{ mb: 1 }}>
            {open ? (
              <Typography role="none" variant="overline" color="text.secondary" sx={{ px: 2, display: 'block' }}>
                {translate(`menu.${group}`)}
              </Typography>
            ) : (
              <Box role="none" sx={{ borderTop: 1, borderColor: 'divider', mx: 1, my: 0.5 }} />
            )}
            {items.map(({ name, menu }) => {
              const Icon = menu?.icon;
              return (
                <Menu.Item
                  key={name}
                  to={`/${name}`}
                  primaryText={translate(`resources.${name}.name`, { smart_count: 2 })}
                  leftIcon={Icon === undefined ? <span /> : <Icon fontSize="small" />}
                />
              );
            })}
          </Box>
        );
      })}
    </Menu>
  );
}
