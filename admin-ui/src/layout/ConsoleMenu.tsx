import {
  Box,
  List,
  ListItem,
  ListItemButton,
  ListItemIcon,
  ListItemText,
  Tooltip,
  Typography,
  useMediaQuery,
} from '@mui/material';
import type { Theme } from '@mui/material';
import { useSidebarState, useTranslate } from 'react-admin';
import { NavLink, useLocation } from 'react-router-dom';
import { can } from '@cartera/domain/people';
import { menuGroups } from '../screen/index.js';
import type { Screen } from '../screen/index.js';
import { useSession } from '../session/index.js';

interface MenuLinkProps {
  screen: Screen;
  isOpen: boolean;
  onChosen: () => void;
}

function MenuLink({ screen: { name, menu }, isOpen, onChosen }: MenuLinkProps) {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const Icon = menu?.icon;
  const label = translate(`resources.${name}.name`, { smart_count: 2 });
  const isHere = pathname === `/${name}` || pathname.startsWith(`/${name}/`);
  return (
    <ListItem disablePadding>
      <Tooltip title={isOpen ? '' : label} placement="right">
        <ListItemButton
          component={NavLink}
          to={`/${name}`}
          selected={isHere}
          aria-label={isOpen ? undefined : label}
          onClick={onChosen}
          sx={{ minHeight: 32, px: 2, py: 0.25, color: isHere ? 'primary.main' : 'text.primary' }}
        >
          <ListItemIcon sx={{ minWidth: 32, color: 'inherit' }}>
            {Icon === undefined ? null : <Icon fontSize="small" />}
          </ListItemIcon>
          {isOpen ? <ListItemText primary={label} slotProps={{ primary: { noWrap: true } }} sx={{ my: 0 }} /> : null}
        </ListItemButton>
      </Tooltip>
    </ListItem>
  );
}

/** What the person's role opens, by group. What it does not is not there. */
export function ConsoleMenu({ screens }: { screens: readonly Screen[] }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useSidebarState();
  // On a small screen the menu lies over the screen it leads to.
  const isOver = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const { person } = useSession();
  if (person === undefined) return null;
  const seen = screens.filter(({ permission }) => can(person.role, permission));
  const chosen = (): void => {
    if (isOver) setOpen(false);
  };
  return (
    <Box component="nav" aria-label={translate('menu.main')} sx={{ width: isOpen ? 216 : 56, pt: 1, pb: 2 }}>
      {menuGroups.map((group) => {
        const items = seen.filter(({ menu }) => menu?.group === group);
        if (items.length === 0) return null;
        return (
          <Box key={group} sx={{ mb: 0.5 }}>
            {isOpen ? (
              <Typography
                variant="overline"
                component="h2"
                color="text.secondary"
                sx={{ px: 2, textTransform: 'uppercase' }}
              >
                {translate(`menu.${group}`)}
              </Typography>
            ) : (
              <Box sx={{ borderTop: 1, borderColor: 'divider', mx: 1, my: 0.5 }} />
            )}
            <List disablePadding aria-label={translate(`menu.${group}`)}>
              {items.map((one) => (
                <MenuLink key={one.name} screen={one} isOpen={isOpen} onChosen={chosen} />
              ))}
            </List>
          </Box>
        );
      })}
    </Box>
  );
}
