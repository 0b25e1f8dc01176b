import {
  Alert,
  Box,
  Button,
  MenuItem,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { columnLabels, columns, missingColumns } from '@cartera/domain/placement';
import type { Column } from '@cartera/domain/placement';
import type { Intake, Layout } from './intakeSource.js';

interface ColumnMappingProps {
  intake: Intake;
  error: Error | null;
  isPending: boolean;
  onRead: (layout: Layout) => void;
}

/** What each column of a file means, beside what it holds. */
export function ColumnMapping({ intake: { reading, layout }, error, isPending, onRead }: ColumnMappingProps) {
  const translate = useTranslate();
  const known = layout ?? reading?.proposed;
  const [headerRow, setHeaderRow] = useState(known?.headerRow ?? reading?.headerRow ?? 1);
  const header = reading?.firstRows[headerRow - 1] ?? [];
  const [meanings, setMeanings] = useState<readonly (Column | null)[]>(known?.columns ?? []);
  const chosen = header.map((_cell, index) => meanings[index] ?? null);
  const missing = missingColumns({ columns: chosen });
  const choose = (index: number, meaning: Column | null): void => {
    // A meaning belongs to one column: given to another, it leaves the one that had it.
    setMeanings(chosen.map((old, at) => (at === index ? meaning : old === meaning ? null : old)));
  };
  return (
    <Box sx={{ p: 2 }}>
      <Typography color="text.secondary">{translate('intake.mappingHelp')}</Typography>
      {error ? <Alert severity="error">{error.message}</Alert> : null}
      <TextField
        type="number"
        label={translate('intake.row')}
        value={headerRow}
        onChange={(event) => setHeaderRow(Math.max(1, Math.trunc(Number(event.target.value))))}
        slotProps={{ htmlInput: { min: 1, max: reading?.firstRows.length ?? 1 } }}
        sx={{ width: 120 }}
      />
      <Box sx={{ maxHeight: 420, overflow: 'auto', mt: 1 }}>
        <Table size="small" stickyHeader>
          <TableHead>
            <TableRow>
              <TableCell>{translate('intake.column')}</TableCell>
              <TableCell>{translate('intake.meaning')}</TableCell>
              <TableCell>{translate('intake.example')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {header.map((cell, index) => (
              <TableRow key={`${cell} ${index}`}>
                <TableCell>{cell}</TableCell>
                <TableCell>
                  <TextField
                    select
                    margin="none"
                    value={chosen[index] ?? ''}
                    onChange={(event) =>
                      choose(index, event.target.value === '' ? null : (event.target.value as Column))
                    }
                    slotProps={{
                      htmlInput: { 'aria-label': `${translate('intake.meaning')}: ${cell}` },
                      select: { displayEmpty: true },
                    }}
                    sx={{ minWidth: 220 }}
                  >
                    <MenuItem value="">{translate('intake.ignored')}</MenuItem>
                    {columns.map((column) => (
                      <MenuItem key={column} value={column}>
                        {columnLabels[column]}
                      </MenuItem>
                    ))}
                  </TextField>
                </TableCell>
                <TableCell sx={{ maxWidth: 320, overflow: 'hidden', textOverflow: 'ellipsis' }}>
                  {reading?.firstRows[headerRow]?.[index] ?? ''}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      <Box sx={{ mt: 2, display: 'flex', justifyContent: 'flex-end', alignItems: 'center', gap: 2 }}>
        <Typography color="text.secondary">{missing.map((column) => columnLabels[column]).join(', ')}</Typography>
        <Button
          variant="outlined"
          disabled={missing.length > 0}
          loading={isPending}
          onClick={() => onRead({ headerRow, columns: chosen })}
        >
          {translate('intake.remap')}
        </Button>
      </Box>
    </Box>
  );
}
