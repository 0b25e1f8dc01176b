import type { ReactNode } from 'react';
import type { Action } from '@cartera/domain/people';
import { NotPermitted } from '../layout/index.js';
import { usePermitted, useSession } from '../session/index.js';

/** Its children for those whose role allows the action; a designed refusal for everybody else. */
export function Permitted({ action, children }: { action: Action; children: ReactNode }) {
  const { person } = useSession();
  const permitted = usePermitted(action);
  if (person === undefined) return null;
  return permitted ? children : <NotPermitted />;
}
