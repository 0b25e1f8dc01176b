import Add from '@mui/icons-material/Add';
import ArrowDown from '@mui/icons-material/ArrowDownward';
import ArrowUp from '@mui/icons-material/ArrowUpward';
import Delete from '@mui/icons-material/DeleteOutline';
import {
  Alert,
  Box,
  Button,
  IconButton,
  InputBase,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import {
  columnLetters,
  readSheet,
  sheetColumns,
  sheetFields,
  sheetProblemWords,
  writeSheet,
} from '@cartera/domain/strategySheet';
import type { Strategy } from '@cartera/domain/strategy';
import { useOperation } from '../asking/index.js';
import { Panel } from '../layout/index.js';
import { ProblemNotice } from '../orderForm/index.js';
import { usePermitted } from '../session/index.js';
import { languageInUse } from '../words/index.js';
import { createVersion } from './strategySource.js';
import type { StrategyVersion } from './strategySource.js';

interface StepSheetProps {
  strategyId: string;
  /** What editing begins with. */
  definition: Strategy;
  onSaved: (version: StrategyVersion) => void;
}

type Rows = readonly (readonly string[])[];

function rowsOf(definition: Strategy): Rows {
  const [, ...rows] = writeSheet(definition);
  return rows.map((cells) => cells.map(String));
}

function moved(rows: Rows, from: number, to: number): Rows {
  const rest = rows.filter((_row, index) => index !== from);
  return [...rest.slice(0, to), rows[from] ?? [], ...rest.slice(to)];
}

/**
 * The steps as the sheet that is also downloaded: same columns, same words, same rules. Saving makes the next version; the one
 * that was begun with never changes.
 */
export function StepSheet({ strategyId, definition, onSaved }: StepSheetProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const mayManage = usePermitted('strategy.manage');
  const [rows, setRows] = useState(() => rowsOf(definition));
  const verdict = useMemo(() => {
    const header = sheetFields.map((field) => sheetColumns[field].heading);
    return readSheet([header, ...rows].map((cells, index) => ({ rowNumber: index + 1, cells })));
  }, [rows]);
  const save = useOperation(
    (id, asked: Strategy) => createVersion(id, strategyId, asked),
    (version) => {
      notify('strategy.saved', { type: 'success', messageArgs: { version: version.version } });
      void queries.invalidateQueries({ queryKey: ['strategies'] });
      onSaved(version);
    },
  );
  const problems = verdict.valid || rows.length === 0 ? [] : verdict.problems;
  const wrong = new Set(problems.map(({ row, column }) => `${row} ${column ?? ''}`));
  const isChanged = JSON.stringify(rows) !== JSON.stringify(rowsOf(definition));
  const put = (row: number, column: number, text: string): void =>
    setRows((all) =>
      all.map((cells, at) => (at === row ? cells.map((cell, index) => (index === column ? text : cell)) : cells)),
    );
  return (
    <Panel
      title={translate('strategy.sheet')}
      aside={
        mayManage ? (
          <>
            <Button
              startIcon={<Add />}
              onClick={() => setRows((all) => [...all, sheetFields.map(() => '')])}
              color="inherit"
            >
              {translate('strategy.addStep')}
            </Button>
            <Button
              variant="contained"
              disabled={!isChanged || !verdict.valid}
              loading={save.isPending}
              onClick={() => {
                if (verdict.valid) save.mutate(verdict.strategy);
              }}
            >
              {translate('strategy.save')}
            </Button>
          </>
        ) : undefined
      }
    >
      <ProblemNotice error={save.error} />
      {problems.length === 0 ? null : (
        <Alert severity="warning" sx={{ m: 1, alignItems: 'flex-start' }}>
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {problems.map((problem) => (
              <li key={`${problem.code} ${problem.row} ${problem.column ?? ''}`}>
                {sheetProblemWords(problem, languageInUse())}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Box sx={{ overflowX: 'auto', maxHeight: 'calc(100vh - 300px)' }}>
        <Table size="small" stickyHeader aria-label={translate('strategy.sheet')}>
          <TableHead>
            <TableRow>
              <TableCell sx={{ width: 32 }}>#</TableCell>
              {sheetFields.map((field) => (
                <TableCell key={field} title={sheetColumns[field].guide}>
                  {sheetColumns[field].heading}
                </TableCell>
              ))}
              {mayManage ? <TableCell>{translate('strategy.order')}</TableCell> : null}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((cells, row) => (
              // A step has no name until it is typed: its place is all that it is known by.
              <TableRow key={row}>
                <TableCell sx={{ color: 'text.secondary' }}>{row + 2}</TableCell>
                {sheetFields.map((field, column) => {
                  const isWrong = wrong.has(`${row + 2} ${columnLetters(column)}`);
                  return (
                    <TableCell
                      key={field}
                      sx={{
                        p: 0,
                        outline: isWrong ? '2px solid' : undefined,
                        outlineOffset: -2,
                        outlineColor: 'error.main',
                      }}
                    >
                      <InputBase
                        value={cells[column] ?? ''}
                        readOnly={!mayManage}
                        onChange={(event) => put(row, column, event.target.value)}
                        inputProps={{
                          'aria-label': `${sheetColumns[field].heading} ${row + 2}`,
                          'aria-invalid': isWrong,
                          size: Math.max(sheetColumns[field].heading.length, (cells[column] ?? '').length, 6),
                        }}
                        sx={{ fontSize: '0.875rem', px: 1.5, '& input': { p: 0.5, width: 'auto' } }}
                      />
                    </TableCell>
                  );
                })}
                {mayManage ? (
                  <TableCell>
                    <IconButton
                      aria-label={translate('strategy.moveUp', { row: row + 2 })}
                      disabled={row === 0}
                      onClick={() => setRows((all) => moved(all, row, row - 1))}
                    >
                      <ArrowUp fontSize="small" />
                    </IconButton>
                    <IconButton
                      aria-label={translate('strategy.moveDown', { row: row + 2 })}
                      disabled={row === rows.length - 1}
                      onClick={() => setRows((all) => moved(all, row, row + 1))}
                    >
                      <ArrowDown fontSize="small" />
                    </IconButton>
                    <IconButton
                      aria-label={translate('strategy.removeStep', { row: row + 2 })}
                      onClick={() => setRows((all) => all.filter((_cells, index) => index !== row))}
                    >
                      <Delete fontSize="small" />
                    </IconButton>
                  </TableCell>
                ) : null}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Panel>
  );
}
