import { Box, Typography } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { whenText } from '../format/index.js';
import { Nothing, RecordList } from '../layout/index.js';
import { useNow } from '../live/index.js';
import { useSession } from '../session/index.js';
import { EventIcon, Tag } from '../shown/index.js';
import { DeskTabs } from './DeskTabs.js';
import { TaskActions } from './TaskActions.js';
import { placeOfTask } from './taskPlace.js';
import type { DeskTask } from './taskSource.js';

function Due({ task }: { task: DeskTask }) {
  const now = useNow();
  const translate = useTranslate();
  const isLate = new Date(task.dueAt).getTime() <= now.getTime();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Typography component="span" variant="inherit">
        {whenText(task.dueAt, now)}
      </Typography>
      {isLate ? <Tag label={translate('task.overdue')} tone="late" /> : null}
    </Box>
  );
}

/** My work, most urgent first: what each role lands on. */
export default function TaskList() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { person } = useSession();
  return (
    <RecordList
      header={<DeskTabs />}
      sort={{ field: 'dueAt', order: 'ASC' }}
      empty={<Nothing title={translate('task.emptyTitle')} help={translate('task.emptyHelp')} />}
    >
      <DataTable
        bulkActionButtons={false}
        rowClick={(_id, _resource, record) => {
          void navigate(placeOfTask(record as DeskTask));
          return false;
        }}
      >
        <DataTable.Col label="task.due" disableSort render={(task: DeskTask) => <Due task={task} />} />
        <DataTable.Col
          label="task.what"
          disableSort
          render={(task: DeskTask) => (
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
              <EventIcon what={task.kind} />
              {translate(`task.kinds.${task.kind}`)}
              {task.attempt > 1 ? (
                <Typography variant="caption" color="text.secondary">
                  {`${translate('task.attempt')} ${task.attempt}`}
                </Typography>
              ) : null}
            </Box>
          )}
        />
        <DataTable.Col label="task.account" source="reference" disableSort />
        <DataTable.Col
          label="task.holder"
          disableSort
          render={(task: DeskTask) => (
            <Typography variant="inherit" noWrap sx={{ maxWidth: 280 }} title={task.holderName ?? undefined}>
              {task.holderName ?? '—'}
            </Typography>
          )}
        />
        <DataTable.Col
          label="task.claimedBy"
          disableSort
          render={(task: DeskTask) =>
            task.claimedBy === null ? (
              <Typography variant="inherit" color="text.secondary">
                {translate('task.free')}
              </Typography>
            ) : task.claimedBy === person?.id ? (
              <strong>{translate('task.me')}</strong>
            ) : (
              task.claimedByName
            )
          }
        />
        <DataTable.Col label="task.actions" disableSort align="right">
          <TaskActions />
        </DataTable.Col>
      </DataTable>
    </RecordList>
  );
}
