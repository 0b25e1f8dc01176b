import { useTranslate } from 'react-admin';
import { Nothing } from './Nothing.js';

/** A screen that the person's role does not open: what it is, and whom to ask. */
export function NotPermitted() {
  const translate = useTranslate();
  return <Nothing title={translate('ra.page.access_denied')} help={translate('ra.message.access_denied')} />;
}
