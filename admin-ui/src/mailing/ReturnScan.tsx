import { Alert, Box, Chip, TextField, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { returnReasonNames, returnReasons } from '@cartera/domain/mailing';
import { useOperation } from '../asking/index.js';
import { Nothing, Panel, ScreenHeader } from '../layout/index.js';
import { ProblemNotice } from '../orderForm/index.js';
import { RowTable } from '../reading/index.js';
import { returnLetter } from './mailingSource.js';
import type { LetterEnd } from './mailingSource.js';

type Reason = (typeof returnReasonNames)[number];
interface Scanned extends LetterEnd {
  barcode: string;
}

/**
 * Letters that came back: a reason is chosen once, and then each scan of the bars is one letter. The reader types the bars and
 * ends them with Enter, so the field stays in focus.
 */
export default function ReturnScan() {
  const translate = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState<Reason>(returnReasonNames[0] ?? 'moved');
  const [barcode, setBarcode] = useState('');
  const [scanned, setScanned] = useState<readonly Scanned[]>([]);
  const scan = useOperation(returnLetter, (end, asked) => {
    setScanned((all) => [{ ...end, barcode: asked.barcode }, ...all]);
    setBarcode('');
    field.current?.focus();
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const code = barcode.trim();
    if (code !== '' && !scan.isPending) scan.mutate({ barcode: code, reason });
  };
  return (
    <>
      <ScreenHeader title={translate('mailing.returns')} aside={translate('mailing.returnsHelp')} />
      <Panel sx={{ mb: 2 }}>
        <Box component="form" onSubmit={submit} sx={{ p: 2, display: 'grid', gap: 1.5, maxWidth: 880 }}>
          <Typography id="return-reason" variant="caption" color="text.secondary">
            {translate('mailing.reason')}
          </Typography>
          <Box role="radiogroup" aria-labelledby="return-reason" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {returnReasonNames.map((name) => (
              <Chip
                key={name}
                clickable
                role="radio"
                aria-checked={reason === name}
                color={reason === name ? 'primary' : 'default'}
                variant={reason === name ? 'filled' : 'outlined'}
                label={returnReasons[name].label}
                onClick={() => {
                  setReason(name);
                  field.current?.focus();
                }}
              />
            ))}
          </Box>
          <TextField
            autoFocus
            inputRef={field}
            label={translate('mailing.barcode')}
            value={barcode}
            autoComplete="off"
            onChange={(event) => setBarcode(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 60 } }}
          />
          <ProblemNotice error={scan.error} />
          {scan.data === undefined || scan.error !== null ? null : (
            <Alert severity={scan.data.repeated ? 'info' : 'success'}>
              {translate(scan.data.repeated ? 'mailing.repeated' : `mailing.news.${scan.data.account}`)}
            </Alert>
          )}
        </Box>
      </Panel>
      <Panel title={translate('mailing.scanned', { count: scanned.length })}>
        <RowTable
          label={translate('mailing.scanned', { count: scanned.length })}
          rows={scanned}
          rowKey={({ letterId }) => letterId}
          empty={<Nothing title={translate('mailing.nothingScanned')} />}
          columns={[
            { label: translate('mailing.barcode'), render: (end) => end.barcode },
            {
              label: translate('mailing.reason'),
              render: (end) => returnReasons[end.reason as Reason].label,
            },
            {
              label: translate('mailing.account'),
              render: ({ accountId }) => (
                <Link to={`/accounts/${accountId}/show`}>{translate('mailing.openAccount')}</Link>
              ),
            },
          ]}
        />
      </Panel>
    </>
  );
}
