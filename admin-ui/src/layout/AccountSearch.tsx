import Search from '@mui/icons-material/SearchOutlined';
import { Box, InputBase } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { searchFor } from '../accountSearch/index.js';
import { usePermitted } from '../session/index.js';

/**
 * Finds an account from anywhere, by its number or by a name; `/` leads here. What is typed is a name, so it is kept in
 * memory and never in the address.
 */
export function AccountSearch() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const permitted = usePermitted('account.read');
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');

  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      const isTyping =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]');
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping) return;
      event.preventDefault();
      field.current?.focus();
    };
    globalThis.addEventListener('keydown', focus);
    return () => globalThis.removeEventListener('keydown', focus);
  }, []);

  if (!permitted) return null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    searchFor(text.trim());
    void navigate('/accounts');
  };
  return (
    <Box
      component="form"
      role="search"
      onSubmit={submit}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 1,
        ml: { xs: 0, sm: 3 },
        width: 'min(380px, 42vw)',
        height: 32,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: ({ palette }) => palette.tokens.panel,
      }}
    >
      <Search aria-hidden sx={{ fontSize: 18, color: 'text.secondary' }} />
      <InputBase
        inputRef={field}
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={translate('accountSearch.placeholder')}
        inputProps={{ 'aria-label': translate('accountSearch.label') }}
        sx={{ flexGrow: 1, fontSize: '0.875rem' }}
      />
    </Box>
  );
}
