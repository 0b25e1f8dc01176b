import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { Schemas } from '@cartera/api/client';
import { api, ask } from '../asking/index.js';
import { useClientChoices } from '../choices/index.js';
import { Panel, ScreenHeader } from '../layout/index.js';
import { ChoiceField, ProblemNotice } from '../orderForm/index.js';
import { RowTable } from '../reading/index.js';

type Verified = Omit<Schemas['CaseFileVerification'], 'next'>;

/** Accounts of each part: some seconds of work for the database. */
const accountsInPart = 5_000;
const nothing: Verified = { accounts: 0, entries: 0, brokenAccounts: 0, broken: [] };

async function verify(clientId: string, onPart: (verified: Verified) => void): Promise<Verified> {
  let verified = nothing;
  let after: string | undefined;
  do {
    const body = { clientId, limit: accountsInPart, ...(after === undefined ? {} : { after }) };
    const part = await ask(api.POST('/api/v1/case-files/verify', { body }));
    verified = {
      accounts: verified.accounts + part.accounts,
      entries: verified.entries + part.entries,
      brokenAccounts: verified.brokenAccounts + part.brokenAccounts,
      broken: [...verified.broken, ...part.broken],
    };
    onPart(verified);
    after = part.next ?? undefined;
  } while (after !== undefined);
  return verified;
}

/** Whether any movement of a client's case files was altered, removed or inserted. */
export default function CaseFileAudit() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const clients = useClientChoices();
  const [chosen, setChosen] = useState('');
  const clientId = chosen === '' && clients.length === 1 ? (clients[0]?.value ?? '') : chosen;
  const [verified, setVerified] = useState<Verified>();
  const audit = useMutation<Verified, Error, string>({
    mutationFn: (id) => verify(id, setVerified),
    onMutate: () => setVerified(nothing),
  });
  return (
    <>
      <ScreenHeader title={translate('audit.title')} />
      <Panel>
        <Box sx={{ p: 2, display: 'grid', gap: 2, maxWidth: 640 }}>
          <Typography color="text.secondary">{translate('audit.help')}</Typography>
          <ChoiceField
            label={translate('audit.client')}
            value={clientId}
            options={clients}
            disabled={audit.isPending}
            onChoose={setChosen}
          />
          <Box>
            <Button
              variant="contained"
              disabled={clientId === ''}
              loading={audit.isPending}
              onClick={() => audit.mutate(clientId)}
            >
              {translate('audit.verify')}
            </Button>
          </Box>
          <ProblemNotice error={audit.error} />
          {audit.isPending ? <LinearProgress aria-label={translate('audit.title')} /> : null}
          {verified === undefined ? null : (
            <Alert severity={verified.brokenAccounts > 0 ? 'error' : audit.isSuccess ? 'success' : 'info'}>
              {translate(verified.brokenAccounts > 0 ? 'audit.broken' : 'audit.whole', {
                accounts: verified.accounts.toLocaleString('es-MX'),
                entries: verified.entries.toLocaleString('es-MX'),
                broken: verified.brokenAccounts.toLocaleString('es-MX'),
              })}
            </Alert>
          )}
        </Box>
        {verified === undefined || verified.broken.length === 0 ? null : (
          <RowTable
            label={translate('audit.faults')}
            rows={verified.broken}
            rowKey={({ accountId }) => accountId}
            onOpen={({ accountId }) => void navigate(`/accounts/${accountId}/show`)}
            columns={[
              { label: translate('audit.account'), render: ({ accountId }) => accountId },
              { label: translate('audit.entry'), align: 'right', render: ({ sequence }) => sequence },
              { label: translate('audit.fault'), render: ({ fault }) => translate(`audit.kinds.${fault}`) },
            ]}
          />
        )}
      </Panel>
    </>
  );
}
