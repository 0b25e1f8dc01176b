import { Button } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Nothing, RecordList, ScreenHeader } from '../layout/index.js';
import { usePermitted } from '../session/index.js';
import { Moment, Tag } from '../shown/index.js';
import type { Tone } from '../shown/index.js';
import type { Intake } from './intakeSource.js';

export const intakeTone: Record<Intake['state'], Tone> = {
  received: 'neutral',
  reading: 'active',
  grading: 'active',
  preview: 'due',
  accepting: 'active',
  accepted: 'good',
  failed: 'late',
  undone: 'neutral',
};

/** Every file that clients placed, newest first. */
export default function IntakeList() {
  const translate = useTranslate();
  const mayPlace = usePermitted('intake.place');
  const place = mayPlace ? (
    <Button component={Link} to="/intakes/create" variant="contained">
      {translate('intake.new')}
    </Button>
  ) : undefined;
  const count =
    (name: keyof NonNullable<Intake['counts']>) =>
    ({ counts }: Intake) =>
      counts === null ? '—' : counts[name].toLocaleString('es-MX');
  return (
    <RecordList
      header={<ScreenHeader title={translate('intake.title')} actions={place} />}
      empty={<Nothing title={translate('intake.emptyTitle')} help={translate('intake.emptyHelp')} action={place} />}
    >
      <DataTable bulkActionButtons={false} rowClick="show">
        <DataTable.Col label="intake.file" source="fileName" disableSort />
        <DataTable.Col label="intake.when" disableSort render={({ createdAt }: Intake) => <Moment at={createdAt} />} />
        <DataTable.Col
          label="intake.state"
          disableSort
          render={({ state }: Intake) => <Tag label={translate(`intake.states.${state}`)} tone={intakeTone[state]} />}
        />
        <DataTable.Col label="intake.accepted" disableSort align="right" render={count('accepted')} />
        <DataTable.Col label="intake.review" disableSort align="right" render={count('addressReview')} />
        <DataTable.Col label="intake.rejected" disableSort align="right" render={count('rejected')} />
        <DataTable.Col label="intake.unchanged" disableSort align="right" render={count('unchanged')} />
      </DataTable>
    </RecordList>
  );
}
