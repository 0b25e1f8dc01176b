import { Alert, Box, Link } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { labelOf, useClientChoices } from '../choices/index.js';
import { dayText } from '../format/index.js';
import { Nothing, Panel, ScreenHeader } from '../layout/index.js';
import { FactList, Reading, RowTable } from '../reading/index.js';
import { usePermitted } from '../session/index.js';
import { Moment, Tag } from '../shown/index.js';
import { RunOrders } from './RunOrders.js';
import { readMailingRun, sectionAddress } from './mailingSource.js';
import type { MailingRunFile } from './mailingSource.js';
import { mailingTone } from './mailingTone.js';

/** A run that is being printed is asked for again after this. */
const askAgainMs = 4_000;

function Run({ run }: { run: MailingRunFile }) {
  const translate = useTranslate();
  const clients = useClientChoices();
  const mayManage = usePermitted('mailing.manage');
  return (
    <>
      <ScreenHeader
        title={translate(`strategy.templates.${run.template}`, { _: run.template })}
        aside={<Tag label={translate(`mailing.states.${run.state}`)} tone={mailingTone[run.state]} />}
        actions={<RunOrders run={run} />}
      />
      {run.failure === null ? null : (
        <Alert severity="error" sx={{ mb: 2 }}>{`${run.failure.title} ${run.failure.action}`}</Alert>
      )}
      <Panel sx={{ mb: 2 }}>
        <FactList
          facts={[
            [translate('mailing.client'), labelOf(clients, run.clientId)],
            [translate('mailing.service'), translate(`mailing.services.${run.service}`)],
            [translate('mailing.when'), <Moment key="when" at={run.createdAt} />],
            [translate('mailing.slipOn'), run.slipOn === null ? '—' : dayText(run.slipOn)],
            [translate('mailing.depositedOn'), run.depositedOn === null ? '—' : dayText(run.depositedOn)],
            [translate('mailing.receipt'), run.depositReceipt ?? '—'],
          ]}
        />
      </Panel>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', lg: '1fr 2fr' } }}>
        <Panel title={translate('mailing.counts')}>
          <RowTable
            label={translate('mailing.counts')}
            rows={run.counts}
            rowKey={({ state }) => state}
            empty={<Nothing title={translate('mailing.noPieces')} />}
            columns={[
              { label: translate('mailing.state'), render: ({ state }) => translate(`mailing.pieceStates.${state}`) },
              {
                label: translate('mailing.pieces'),
                align: 'right',
                render: ({ pieces }) => pieces.toLocaleString('es-MX'),
              },
            ]}
          />
        </Panel>
        <Panel title={translate('mailing.printFiles')}>
          <RowTable
            label={translate('mailing.printFiles')}
            rows={run.printFiles}
            rowKey={({ section }) => String(section)}
            empty={<Nothing title={translate('mailing.notPrinted')} />}
            columns={[
              {
                label: translate('mailing.section'),
                render: ({ section }) =>
                  mayManage ? (
                    <Link href={sectionAddress(run.id, section)} target="_blank" rel="noreferrer">
                      {translate('mailing.sectionOf', { section, sections: run.sections })}
                    </Link>
                  ) : (
                    translate('mailing.sectionOf', { section, sections: run.sections })
                  ),
              },
              { label: translate('mailing.pages'), align: 'right', render: ({ pages }) => pages },
              { label: translate('mailing.printedAt'), render: ({ printedAt }) => <Moment at={printedAt} /> },
            ]}
          />
        </Panel>
      </Box>
    </>
  );
}

/** One run: its files to print, its slip, and where its pieces are. */
export default function MailingRunShow() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['mailingRuns', 'file', id],
    queryFn: () => readMailingRun(id),
    refetchInterval: ({ state }) =>
      state.data?.state === 'composing' || state.data?.state === 'printing' ? askAgainMs : false,
  });
  return <Reading query={query}>{(run) => <Run run={run} />}</Reading>;
}
