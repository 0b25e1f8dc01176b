import Add from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import type { ReactNode } from 'react';
import type { Action } from '@cartera/domain/people';
import { usePermitted } from '../session/index.js';
import { ScreenHeader } from './ScreenHeader.js';

interface CreateHeaderProps {
  title: string;
  aside?: ReactNode;
  /** What the button says. */
  create: string;
  /** Who sees it. */
  permission: Action;
  onCreate: () => void;
}

/** The heading of a list whose records people make: its button is there for who may press it. */
export function CreateHeader({ title, aside, create, permission, onCreate }: CreateHeaderProps) {
  const permitted = usePermitted(permission);
  return (
    <ScreenHeader
      title={title}
      aside={aside}
      actions={
        permitted ? (
          <Button variant="contained" startIcon={<Add />} onClick={onCreate}>
            {create}
          </Button>
        ) : undefined
      }
    />
  );
}
