import Print from '@mui/icons-material/PrintOutlined';
import { Box, Button, Link as TextLink, Typography } from '@mui/material';
import { DataTable, useListContext, useStore, useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { largestVisitFormBatch } from '@cartera/domain/visitForm';
import { useOperation } from '../asking/index.js';
import { momentText } from '../format/index.js';
import { ChosenRows, Nothing, RecordList, ScreenHeader, SelectionBar } from '../layout/index.js';
import { ProblemNotice } from '../orderForm/index.js';
import { Moment } from '../shown/index.js';
import type { DeskTask } from '../task/index.js';
import { printVisitForms } from './visitFormSource.js';

/** A batch that this browser asked for: the API finds one by its id, and lists none. */
interface AskedBatch {
  id: string;
  forms: number;
  at: string;
}

const rememberedBatches = 8;

/** What is printed of the chosen visits, over their rows. */
function PrintBar() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { selectedIds, onUnselectItems } = useListContext<DeskTask>();
  const [asked, setAsked] = useStore<AskedBatch[]>('visitForms.asked', []);
  const print = useOperation(printVisitForms, ({ id, forms, createdAt }) => {
    setAsked([{ id, forms: forms.length, at: createdAt }, ...asked].slice(0, rememberedBatches));
    onUnselectItems();
    void navigate(`/visitForms/${id}/show`);
  });
  const chosen = (selectedIds ?? []).map(String);
  const tooMany = chosen.length > largestVisitFormBatch;
  return (
    <SelectionBar
      label={translate('visitForm.print')}
      status={
        tooMany
          ? translate('visitForm.tooMany', { most: largestVisitFormBatch })
          : translate('visitForm.chosen', { smart_count: chosen.length })
      }
    >
      <Button
        variant="contained"
        startIcon={<Print />}
        disabled={chosen.length === 0 || tooMany}
        loading={print.isPending}
        onClick={() => print.mutate(chosen)}
      >
        {translate('visitForm.print')}
      </Button>
      {print.error === null ? null : (
        <Box sx={{ flexBasis: '100%' }}>
          <ProblemNotice error={print.error} />
        </Box>
      )}
    </SelectionBar>
  );
}

function AskedBatches() {
  const translate = useTranslate();
  const [asked] = useStore<AskedBatch[]>('visitForms.asked', []);
  if (asked.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, mb: 1.5 }}>
      <Typography color="text.secondary">{translate('visitForm.asked')}</Typography>
      {asked.map(({ id, forms, at }) => (
        <TextLink key={id} component={Link} to={`/visitForms/${id}/show`}>
          {translate('visitForm.batchOf', { smart_count: forms, at: momentText(at) })}
        </TextLink>
      ))}
    </Box>
  );
}

/** Open visits whose papers can be printed: choose rows, then print. */
export default function VisitFormPrint() {
  const translate = useTranslate();
  return (
    <RecordList
      perPage={100}
      header={
        <>
          <ScreenHeader title={translate('visitForm.title')} aside={translate('visitForm.help')} />
          <AskedBatches />
        </>
      }
      empty={<Nothing title={translate('visitForm.emptyTitle')} help={translate('visitForm.emptyHelp')} />}
    >
      <ChosenRows>
        <DataTable bulkActionButtons={<PrintBar />} bulkActionsToolbar={<PrintBar />} rowClick="toggleSelection">
          <DataTable.Col label="task.due" disableSort render={({ dueAt }: DeskTask) => <Moment at={dueAt} />} />
          <DataTable.Col label="task.account" source="reference" disableSort />
          <DataTable.Col label="task.holder" disableSort render={({ holderName }: DeskTask) => holderName ?? '—'} />
          <DataTable.Col label="task.attempt" source="attempt" disableSort align="right" />
          <DataTable.Col
            label="task.claimedBy"
            disableSort
            render={({ claimedByName }: DeskTask) => claimedByName ?? translate('task.free')}
          />
        </DataTable>
      </ChosenRows>
    </RecordList>
  );
}
