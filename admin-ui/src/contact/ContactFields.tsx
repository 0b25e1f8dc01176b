import { Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { nonPaymentReasons } from '@cartera/domain/contact';
import type { ContactMedium, ResultCodeName, WhoAnswered } from '@cartera/domain/contact';
import type { CaseFile } from '../caseFile/caseSource.js';
import { centsOf, moneyText, phoneText } from '../format/index.js';
import { ProblemNotice } from '../orderForm/index.js';
import { answersFor, carriesPromise, resultsFor } from './resultsFor.js';

type NonPaymentReason = (typeof nonPaymentReasons)[number];

/** What somebody tells of one gestión, without its moment. */
export interface ToldContact {
  whoAnswered: WhoAnswered;
  result: ResultCodeName;
  contactPointId?: string;
  partyId?: string;
  reason?: NonPaymentReason;
  note?: string;
  promise?: { amountCents: number; dueOn: string };
}

interface ContactFieldsProps {
  file: CaseFile;
  medium: ContactMedium;
  /** The contact point that is being tried; `null` when it is known elsewhere and is not asked for. */
  contactPointId?: string | null;
  /** Result codes answer to the number keys. */
  byKeyboard?: boolean;
  /** Told whenever somebody else is said to have answered. */
  onWho?: (who: WhoAnswered) => void;
  /** How the sending is: what it was refused with, and whether it is under way. */
  order: { error: Error | null; isPending: boolean };
  /** Something that is not asked here is still missing. */
  isIncomplete?: boolean;
  onTold: (told: ToldContact) => void;
  /** What is asked besides, over the note. */
  children?: ReactNode;
}

const pointKindOf: Record<ContactMedium, readonly string[]> = {
  call: ['phone'],
  visit: ['address'],
  letter: ['address'],
  message: ['phone', 'email'],
};

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [role="listbox"]') !== null;
}

/** What is asked of every gestión: who answered, what came of it, and the promise it carries. What was typed stays. */
export function ContactFields({
  file,
  medium,
  contactPointId,
  byKeyboard = false,
  onWho,
  order,
  isIncomplete = false,
  onTold,
  children,
}: ContactFieldsProps) {
  const translate = useTranslate();
  const [who, setWho] = useState<WhoAnswered>('nobody');
  const [result, setResult] = useState<ResultCodeName | ''>('');
  const [reason, setReason] = useState<NonPaymentReason | ''>('');
  const [point, setPoint] = useState(contactPointId ?? '');
  const [note, setNote] = useState('');
  const [amount, setAmount] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [wrongAmount, setWrongAmount] = useState(false);
  const results = resultsFor(medium, who);
  const points = file.contactPoints.filter(({ kind }) => pointKindOf[medium].includes(kind));
  const promises = result !== '' && carriesPromise(result);
  const speaks = who === 'titular' || who === 'aval' || who === 'obligadoSolidario';

  const chooseWho = (chosen: WhoAnswered): void => {
    setWho(chosen);
    onWho?.(chosen);
    if (result !== '' && !resultsFor(medium, chosen).includes(result)) setResult('');
  };
  useEffect(() => {
    if (!byKeyboard) return;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const chosen = /^[1-9]$/.test(event.key) ? results[Number(event.key) - 1] : undefined;
      if (chosen === undefined) return;
      event.preventDefault();
      setResult(chosen);
    };
    globalThis.addEventListener('keydown', press);
    return () => globalThis.removeEventListener('keydown', press);
  }, [byKeyboard, results]);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const amountCents = promises ? centsOf(amount) : undefined;
    setWrongAmount(promises && amountCents === undefined);
    if (result === '' || (promises && amountCents === undefined)) return;
    const party = speaks ? file.parties.find(({ role }) => role === who) : undefined;
    onTold({
      whoAnswered: who,
      result,
      ...(point === '' ? {} : { contactPointId: point }),
      ...(party === undefined ? {} : { partyId: party.id }),
      ...(reason === '' || !speaks ? {} : { reason }),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(amountCents === undefined ? {} : { promise: { amountCents, dueOn } }),
    });
  };

  return (
    <Box component="form" onSubmit={submit} aria-label={translate('contact.register')} sx={{ display: 'grid', gap: 1 }}>
      <ProblemNotice error={order.error} />
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 2 }}>
        <TextField
          select
          label={translate('contact.who')}
          value={who}
          onChange={(event) => chooseWho(event.target.value as WhoAnswered)}
        >
          {answersFor(file.parties.map(({ role }) => role)).map((one) => (
            <MenuItem key={one} value={one}>
              {translate(`whoAnswered.${one}`)}
            </MenuItem>
          ))}
        </TextField>
        {contactPointId === null ? null : (
          <TextField
            select
            label={translate('contact.point')}
            value={point}
            onChange={(event) => setPoint(event.target.value)}
          >
            <MenuItem value="">{translate('contact.anyPoint')}</MenuItem>
            {points.map(({ id, kind, value }) => (
              <MenuItem key={id} value={id}>
                {kind === 'phone' ? phoneText(value) : value}
              </MenuItem>
            ))}
          </TextField>
        )}
      </Box>
      <Box
        role="radiogroup"
        aria-label={translate('contact.result')}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}
      >
        {results.map((one, index) => (
          <Button
            key={one}
            role="radio"
            aria-checked={result === one}
            variant={result === one ? 'contained' : 'outlined'}
            color={result === one ? 'primary' : 'inherit'}
            onClick={() => setResult(one)}
            sx={{ borderColor: 'divider' }}
          >
            {byKeyboard && index < 9 ? (
              <Typography component="kbd" variant="caption" sx={{ mr: 0.75, opacity: 0.75, fontFamily: 'inherit' }}>
                {index + 1}
              </Typography>
            ) : null}
            {translate(`result.${one}`)}
          </Button>
        ))}
      </Box>
      {promises ? (
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 2 }}>
          <TextField
            required
            autoFocus
            label={translate('contact.amount')}
            value={amount}
            onChange={(event) => setAmount(event.target.value)}
            error={wrongAmount}
            helperText={
              wrongAmount
                ? translate('contact.wrongAmount')
                : translate('contact.whole', { amount: moneyText(file.balanceCents, file.currency) })
            }
            slotProps={{ htmlInput: { inputMode: 'decimal' } }}
          />
          <TextField
            required
            type="date"
            label={translate('contact.dueOn')}
            value={dueOn}
            onChange={(event) => setDueOn(event.target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        </Box>
      ) : null}
      {speaks ? (
        <TextField
          select
          label={translate('contact.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value as NonPaymentReason | '')}
        >
          <MenuItem value="">{translate('contact.noReason')}</MenuItem>
          {nonPaymentReasons.map((one) => (
            <MenuItem key={one} value={one}>
              {translate(`nonPayment.${one}`)}
            </MenuItem>
          ))}
        </TextField>
      ) : null}
      {children}
      <TextField
        multiline
        minRows={2}
        label={translate('contact.note')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 2_000 } }}
      />
      <Button
        type="submit"
        variant="contained"
        disabled={result === '' || isIncomplete}
        loading={order.isPending}
        sx={{ justifySelf: 'end' }}
      >
        {translate('contact.register')}
      </Button>
    </Box>
  );
}
