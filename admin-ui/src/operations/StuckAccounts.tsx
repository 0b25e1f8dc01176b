import { DataTable, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { Nothing, RecordList, ScreenHeader } from '../layout/index.js';
import { Moment, NextEventLine, StageChip, Tag } from '../shown/index.js';
import type { StuckAccount } from './stuckAccountSource.js';

/** The alarm of operations: open accounts that nothing will move. Empty when all is well. */
export default function StuckAccounts() {
  const translate = useTranslate();
  const navigate = useNavigate();
  return (
    <RecordList
      header={<ScreenHeader title={translate('operations.title')} aside={translate('operations.help')} />}
      empty={<Nothing title={translate('operations.emptyTitle')} help={translate('operations.emptyHelp')} />}
    >
      <DataTable
        bulkActionButtons={false}
        rowClick={(id) => {
          void navigate(`/accounts/${id}/show`);
          return false;
        }}
      >
        <DataTable.Col source="reference" label="operations.account" disableSort />
        <DataTable.Col
          label="operations.stage"
          disableSort
          render={({ stage }: StuckAccount) => <StageChip stage={stage} />}
        />
        <DataTable.Col
          label="operations.why"
          disableSort
          render={({ reason }: StuckAccount) => <Tag label={translate(`operations.reasons.${reason}`)} tone="late" />}
        />
        <DataTable.Col
          label="operations.since"
          disableSort
          render={({ since }: StuckAccount) => <Moment at={since} />}
        />
        <DataTable.Col
          label="operations.next"
          disableSort
          render={({ nextEvent }: StuckAccount) => <NextEventLine event={nextEvent} brief />}
        />
      </DataTable>
    </RecordList>
  );
}
