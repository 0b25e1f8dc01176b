import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ChangeEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useOperation } from '../asking/index.js';
import { ProblemNotice } from '../orderForm/index.js';
import { importSheet } from './strategySource.js';
import type { StrategyVersion } from './strategySource.js';

interface AskedSheet {
  /** What tells one file from another, also when it was saved again under its name. */
  name: string;
  size: number;
  modifiedAt: number;
  file: File;
}

interface SheetUploadProps {
  strategyId: string;
  onDone: (version: StrategyVersion) => void;
}

/** Makes a version of a corrected spreadsheet, or shows every cell that must be mended. */
export function SheetUpload({ strategyId, onDone }: SheetUploadProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const upload = useOperation(
    (id, { file }: AskedSheet) => importSheet(id, strategyId, file),
    (version) => {
      notify('strategy.saved', { type: 'success', messageArgs: { version: version.version } });
      void queries.invalidateQueries({ queryKey: ['strategies'] });
      onDone(version);
    },
  );
  const take = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? [];
    if (file !== undefined) upload.mutate({ name: file.name, size: file.size, modifiedAt: file.lastModified, file });
    // The same file, mended, may be chosen again.
    target.value = '';
  };
  return (
    <>
      <Button color="inherit" loading={upload.isPending} onClick={() => field.current?.click()}>
        {translate('strategy.upload')}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        accept=".xlsx,.csv"
        aria-label={translate('strategy.upload')}
        onChange={take}
      />
      {upload.error === null ? null : (
        <Dialog open onClose={() => upload.reset()} maxWidth="sm" fullWidth aria-labelledby="sheet-problems">
          <DialogTitle id="sheet-problems">{translate('strategy.uploadRefused')}</DialogTitle>
          <DialogContent>
            <ProblemNotice error={upload.error} />
          </DialogContent>
          <DialogActions>
            <Button variant="contained" onClick={() => upload.reset()}>
              {translate('shown.close')}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
