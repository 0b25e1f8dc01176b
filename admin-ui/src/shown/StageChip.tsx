import { useTranslate } from 'react-admin';
import type { Stage } from '@cartera/domain/account';
import { Tag } from './Tag.js';
import { stageTone } from './stateColour.js';

/** The stage of an account: the same chip on every screen. */
export function StageChip({ stage }: { stage: Stage }) {
  const translate = useTranslate();
  return <Tag label={translate(`stage.${stage}`)} tone={stageTone[stage]} />;
}
