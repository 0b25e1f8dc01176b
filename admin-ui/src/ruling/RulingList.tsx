import { Alert, Box, Button, Dialog, DialogContent, DialogTitle, Link as TextLink } from '@mui/material';
import { useState } from 'react';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ProofList } from '../caseFile/ProofList.js';
import { documentAddress } from '../caseFile/caseSource.js';
import { rulingTone } from '../caseFile/rulingTone.js';
import { Decide } from '../command/index.js';
import { Nothing, RecordList, ScreenHeader, StateChips } from '../layout/index.js';
import { usePermitted } from '../session/index.js';
import { Moment, Tag } from '../shown/index.js';
import { proofLines } from './proofLines.js';
import type { RulingLine } from './rulingSource.js';

const states = ['proposed', 'approved', 'refused', 'reopened', 'reported', 'acknowledged'] as const;

/** One ruling: its proof, its paper, and its decision. */
function RulingProof({ ruling, onClose }: { ruling: RulingLine; onClose: () => void }) {
  const translate = useTranslate();
  const mayDecide = usePermitted('ruling.decide');
  const { has, lacks } = proofLines(ruling.proof);
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="ruling-proof">
      <DialogTitle id="ruling-proof">{translate(`rulingType.${ruling.type}`, { _: ruling.type })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <ProofList has={has} lacks={lacks} />
        {ruling.decisionNote === null ? null : <Alert severity="info">{ruling.decisionNote}</Alert>}
        <Box sx={{ display: 'flex', gap: 2 }}>
          <TextLink component={Link} to={`/accounts/${ruling.accountId}/show`}>
            {translate('address.caseFile')}
          </TextLink>
          {ruling.documentId === null ? null : (
            <TextLink href={documentAddress(ruling.documentId)} target="_blank" rel="noopener">
              {translate('ruling.paper')}
            </TextLink>
          )}
        </Box>
        {ruling.state === 'proposed' && mayDecide ? (
          <Decide accountId={ruling.accountId} kind="decideRuling" about={{ rulingId: ruling.id }} onDone={onClose} />
        ) : null}
      </DialogContent>
    </Dialog>
  );
}

/** Rulings: first those that wait for a decision. */
export default function RulingList() {
  const translate = useTranslate();
  const [shown, setShown] = useState<RulingLine>();
  return (
    <>
      <RecordList
        startWith={{ state: 'proposed' }}
        header={
          <>
            <ScreenHeader title={translate('ruling.title')} />
            <StateChips filter="state" states={states} words="rulingState" />
          </>
        }
        empty={<Nothing title={translate('ruling.emptyTitle')} help={translate('ruling.emptyHelp')} />}
      >
        <DataTable
          bulkActionButtons={false}
          rowClick={(_id, _resource, record) => {
            setShown(record as RulingLine);
            return false;
          }}
        >
          <DataTable.Col
            label="intake.state"
            disableSort
            render={({ state }: RulingLine) => (
              <Tag label={translate(`rulingState.${state}`)} tone={rulingTone[state]} />
            )}
          />
          <DataTable.Col
            label="command.fields.kind"
            disableSort
            render={({ type }: RulingLine) => translate(`rulingType.${type}`, { _: type })}
          />
          <DataTable.Col
            label="ruling.proof"
            disableSort
            render={({ proof }: RulingLine) => (
              <Tag
                label={translate(proof.proven ? 'ruling.proven' : 'ruling.lacking', {
                  count: proofLines(proof).lacks.length,
                })}
                tone={proof.proven ? 'good' : 'due'}
              />
            )}
          />
          <DataTable.Col
            label="agreements.proposed"
            disableSort
            render={({ proposedAt }: RulingLine) => <Moment at={proposedAt} />}
          />
          <DataTable.Col
            label="task.actions"
            disableSort
            align="right"
            render={(ruling: RulingLine) => <Button onClick={() => setShown(ruling)}>{translate('case.view')}</Button>}
          />
        </DataTable>
      </RecordList>
      {shown === undefined ? null : <RulingProof ruling={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}
