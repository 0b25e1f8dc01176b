import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { Panel, ScreenHeader } from '../layout/index.js';
import { Reading, RowTable } from '../reading/index.js';
import { Moment, Tag } from '../shown/index.js';
import { readVisitFormBatch, visitFormsAddress } from './visitFormSource.js';
import type { VisitFormBatch } from './visitFormSource.js';

/** A batch that is being printed is asked for again after this. */
const askAgainMs = 2_000;

const tone = { requested: 'active', printed: 'good', failed: 'late' } as const;

function Batch({ batch }: { batch: VisitFormBatch }) {
  const translate = useTranslate();
  const { id, state, failure, forms, createdAt } = batch;
  return (
    <>
      <ScreenHeader
        title={translate('visitForm.batchOf', { smart_count: forms.length, at: '' }).replace(/[ ·]+$/, '')}
        aside={
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <Tag label={translate(`visitForm.states.${state}`)} tone={tone[state]} />
            <Moment at={createdAt} />
          </Box>
        }
        actions={
          <>
            <Button component={Link} to="/visitForms" color="inherit">
              {translate('visitForm.back')}
            </Button>
            {state === 'printed' ? (
              <Button component="a" variant="contained" href={visitFormsAddress(id)} target="_blank" rel="noreferrer">
                {translate('visitForm.open')}
              </Button>
            ) : null}
          </>
        }
      />
      {failure === null ? null : <Alert severity="error" sx={{ mb: 2 }}>{`${failure.title} ${failure.action}`}</Alert>}
      {state === 'requested' ? (
        <Box sx={{ mb: 2 }}>
          <LinearProgress aria-label={translate('visitForm.states.requested')} />
          <Typography color="text.secondary" sx={{ mt: 0.5 }}>
            {translate('visitForm.printing')}
          </Typography>
        </Box>
      ) : null}
      {state === 'printed' ? <Typography sx={{ mb: 2 }}>{translate('visitForm.howToPrint')}</Typography> : null}
      <Panel title={translate('visitForm.papers')}>
        <RowTable
          label={translate('visitForm.papers')}
          rows={forms}
          rowKey={(form) => form.id}
          columns={[
            { label: translate('visitForm.number'), align: 'right', render: ({ number }) => number },
            {
              label: translate('visitForm.account'),
              render: ({ accountId }) => (
                <Link to={`/accounts/${accountId}/show`}>{translate('visitForm.openAccount')}</Link>
              ),
            },
            {
              label: translate('visitForm.captured'),
              render: ({ id: formId, capturedAt }) =>
                capturedAt === null ? (
                  <Link to={`/visitFormCapture?form=${formId}`}>{translate('visitForm.capture')}</Link>
                ) : (
                  <Moment at={capturedAt} />
                ),
            },
          ]}
        />
      </Panel>
    </>
  );
}

/** The papers of some visits: whether they are printed, and which came back. */
export default function VisitFormBatchShow() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['visitForms', 'batch', id],
    queryFn: () => readVisitFormBatch(id),
    refetchInterval: ({ state }) => (state.data?.state === 'requested' ? askAgainMs : false),
  });
  return <Reading query={query}>{(batch) => <Batch batch={batch} />}</Reading>;
}
