import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { NextTask } from '../task/NextTask.js';

/** The phone desk between two calls: how much waits, and the next one. */
export default function PhoneDesk() {
  const translate = useTranslate();
  const denied = <Typography color="text.secondary">{translate('ra.message.access_denied')}</Typography>;
  return <NextTask desk="phone" words="phone" denied={denied} />;
}
