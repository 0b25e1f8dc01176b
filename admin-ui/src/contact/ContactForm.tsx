import { useRef } from 'react';
import { useNotify } from 'react-admin';
import type { ContactMedium, WhoAnswered } from '@cartera/domain/contact';
import type { CaseFile } from '../caseFile/caseSource.js';
import { useCommand } from '../command/useCommand.js';
import { ContactFields } from './ContactFields.js';
import type { ToldContact } from './ContactFields.js';

interface ContactFormProps {
  file: CaseFile;
  medium: ContactMedium;
  taskId?: string;
  /** The contact point that is being tried. */
  contactPointId?: string;
  /** Milliseconds by which the rules' clock is ahead of this browser's. */
  clockOffsetMs: number;
  /** How long the talk took, in seconds, when it was measured. */
  talkSeconds?: () => number | undefined;
  /** Result codes answer to the number keys. */
  byKeyboard?: boolean;
  /** Told whenever somebody else is said to have answered. */
  onWho?: (who: WhoAnswered) => void;
  onDone: () => void;
}

/** One gestión, recorded as it happens. The rules judge it. */
export function ContactForm({
  file,
  medium,
  taskId,
  contactPointId,
  clockOffsetMs,
  talkSeconds,
  byKeyboard,
  onWho,
  onDone,
}: ContactFormProps) {
  const notify = useNotify();
  const measured = useRef<{ key: string; at: string; evidence?: { talkSeconds: number } }>(undefined);
  const record = useCommand(file.id, 'recordContact', () => {
    notify('contact.saved', { type: 'success' });
    onDone();
  });
  const send = (fields: ToldContact): void => {
    const told = { medium, ...fields, ...(taskId === undefined ? {} : { taskId }) };
    const key = JSON.stringify(told);
    // The same gestión sent again after a lost answer is the same to the second: another moment would make it another.
    if (measured.current?.key !== key) {
      const talked = talkSeconds?.();
      measured.current = {
        key,
        // The rules' own moment, a breath ago: a browser's clock that runs ahead would tell of the future.
        at: new Date(Date.now() + clockOffsetMs - 1_000).toISOString(),
        ...(talked === undefined ? {} : { evidence: { talkSeconds: talked } }),
      };
    }
    const { key: _key, ...facts } = measured.current;
    record.mutate({ ...told, ...facts });
  };
  return (
    <ContactFields
      file={file}
      medium={medium}
      contactPointId={contactPointId}
      byKeyboard={byKeyboard}
      onWho={onWho}
      order={record}
      onTold={send}
    />
  );
}
