import Circle from '@mui/icons-material/Circle';
import Password from '@mui/icons-material/PasswordOutlined';
import Translate from '@mui/icons-material/TranslateOutlined';
import { Box, ListItemIcon, ListItemText, MenuItem, Tooltip, Typography } from '@mui/material';
import { AppBar, Logout, ToggleThemeButton, UserMenu, useLocaleState, useTranslate, useUserMenu } from 'react-admin';
import { Link } from 'react-router-dom';
import { useLiveState } from '../live/index.js';
import { Wordmark, passwordPath, useSession } from '../session/index.js';
import { AccountSearch } from './AccountSearch.js';

function LiveMark() {
  const translate = useTranslate();
  const state = useLiveState();
  return (
    <Tooltip title={translate(`shown.${state}Help`)}>
      <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 0.5, whiteSpace: 'nowrap' }}>
        <Circle
          aria-hidden
          sx={{
            fontSize: 8,
            color: ({ palette: { tokens } }) => (state === 'live' ? tokens.state.good : tokens.state.due),
          }}
        />
        <Typography variant="caption" color="text.secondary" sx={{ display: { xs: 'none', md: 'inline' } }}>
          {translate(`shown.${state}`)}
        </Typography>
      </Box>
    </Tooltip>
  );
}

function PasswordItem() {
  const translate = useTranslate();
  const menu = useUserMenu();
  return (
    <MenuItem component={Link} to={passwordPath} onClick={menu?.onClose}>
      <ListItemIcon>
        <Password fontSize="small" />
      </ListItemIcon>
      <ListItemText>{translate('session.changePassword')}</ListItemText>
    </MenuItem>
  );
}

function LanguageItem() {
  const translate = useTranslate();
  const [locale, setLocale] = useLocaleState();
  return (
    <MenuItem onClick={() => setLocale(locale === 'en' ? 'es' : 'en')} lang={locale === 'en' ? 'es' : 'en'}>
      <ListItemIcon>
        <Translate fontSize="small" />
      </ListItemIcon>
      <ListItemText>{translate('layout.language')}</ListItemText>
    </MenuItem>
  );
}

function PersonMenu() {
  const translate = useTranslate();
  const { person } = useSession();
  return (
    <UserMenu label={person?.fullName}>
      {person === undefined ? null : (
        <Box sx={{ px: 2, py: 1 }}>
          <Typography sx={{ fontWeight: 600 }}>{person.fullName}</Typography>
          <Typography variant="caption" color="text.secondary">
            {translate(`session.roles.${person.role}`)}
          </Typography>
        </Box>
      )}
      <PasswordItem />
      <LanguageItem />
      <Logout />
    </UserMenu>
  );
}

/** The bar on top: where I am, finding an account, whether what I see is the latest, and me. */
export function ConsoleBar() {
  return (
    <AppBar
      color="default"
      userMenu={<PersonMenu />}
      toolbar={<ToggleThemeButton />}
      sx={({ palette }) => ({
        bgcolor: palette.background.paper,
        color: palette.text.primary,
        borderBottom: `1px solid ${palette.divider}`,
        boxShadow: 'none',
        '& .RaAppBar-toolbar': { minHeight: 48, gap: 1 },
      })}
    >
      <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
        <Wordmark />
      </Box>
      <AccountSearch />
      <Box sx={{ flexGrow: 1 }} />
      <LiveMark />
    </AppBar>
  );
}
