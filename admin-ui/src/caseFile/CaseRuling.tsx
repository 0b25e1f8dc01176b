import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../layout/index.js';
import { Moment, Tag } from '../shown/index.js';
import { FactTable } from './FactTable.js';
import { ProofList } from './ProofList.js';
import { rulingTone } from './rulingTone.js';
import { useCasePart } from './caseSource.js';
import type { CaseFile, Situation } from './caseSource.js';

/** How near an account is to a ruling, and the rulings it had. */
export function CaseRuling({ file, situation }: { file: CaseFile; situation: Situation | undefined }) {
  const translate = useTranslate();
  const rulings = useCasePart(file.id, 'rulings');
  const outlook = situation?.ruling;
  return (
    <>
      {outlook === undefined || outlook === null ? null : (
        <Panel
          title={translate('case.proof')}
          aside={
            <Tag
              label={translate(outlook.proven ? 'case.proven' : 'case.nearest', {
                type: translate(`rulingType.${outlook.type}`, { _: outlook.type }),
              })}
              tone={outlook.proven ? 'good' : 'due'}
            />
          }
          sx={{ m: 1.5 }}
        >
          <Box sx={{ px: 2, py: 1.5 }}>
            <ProofList has={outlook.has} lacks={outlook.lacks} />
          </Box>
        </Panel>
      )}
      <FactTable
        title={translate('case.rulings')}
        query={rulings}
        keyOf={({ id }) => id}
        empty={translate('case.empty.rulings')}
        columns={[
          {
            label: translate('account.stage'),
            show: ({ state }) => <Tag label={translate(`rulingState.${state}`)} tone={rulingTone[state]} />,
          },
          { label: translate('command.fields.kind'), show: ({ type }) => translate(`rulingType.${type}`, { _: type }) },
          { label: translate('command.fields.dueOn'), show: ({ proposedAt }) => <Moment at={proposedAt} /> },
          {
            label: translate('command.fields.note'),
            show: ({ decisionNote }) => <Typography variant="inherit">{decisionNote ?? ''}</Typography>,
          },
        ]}
      />
    </>
  );
}
