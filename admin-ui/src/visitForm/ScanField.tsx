import Upload from '@mui/icons-material/UploadFileOutlined';
import { Box, Button, Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { useTranslate } from 'react-admin';
import { useOperation } from '../asking/index.js';
import { Panel } from '../layout/index.js';
import { ProblemNotice } from '../orderForm/index.js';
import { sendScan } from './visitFormSource.js';

/** The image of a filled paper: sent as soon as it is chosen, and shown beside the form that is filled from it. */
export function ScanField({ formId, onKept }: { formId: string; onKept: (sha256: string | undefined) => void }) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    if (file === undefined) return;
    const address = URL.createObjectURL(file);
    setShown(address);
    return () => URL.revokeObjectURL(address);
  }, [file]);
  const scan = useOperation(
    (id, { file: image }: { file: File; name: string; bytes: number; changed: number }) => sendScan(id, formId, image),
    ({ sha256 }) => onKept(sha256),
  );
  const choose = (chosen: File | undefined): void => {
    if (chosen === undefined) return;
    setFile(chosen);
    onKept(undefined);
    // The name and the size are what tells one image from another when its answer is lost and it is sent again.
    scan.mutate({ file: chosen, name: chosen.name, bytes: chosen.size, changed: chosen.lastModified });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    choose(event.dataTransfer.files[0]);
  };
  return (
    <Panel
      title={translate('visitForm.scan')}
      aside={
        file === undefined ? undefined : (
          <Button onClick={() => input.current?.click()}>{translate('visitForm.otherScan')}</Button>
        )
      }
    >
      <input
        ref={input}
        type="file"
        hidden
        aria-label={translate('visitForm.scan')}
        accept="application/pdf,image/jpeg,image/png"
        onChange={(event) => choose(event.target.files?.[0])}
      />
      <Box onDragOver={(event) => event.preventDefault()} onDrop={drop} sx={{ minHeight: 240 }}>
        {scan.error === null ? null : (
          <Box sx={{ p: 1.5, pb: 0 }}>
            <ProblemNotice error={scan.error} />
          </Box>
        )}
        {file === undefined || shown === undefined ? (
          <Box sx={{ p: 4, display: 'grid', justifyItems: 'center', gap: 1, textAlign: 'center' }}>
            <Upload aria-hidden sx={{ fontSize: 32, color: 'text.secondary' }} />
            <Typography sx={{ fontWeight: 600 }}>{translate('visitForm.drop')}</Typography>
            <Typography color="text.secondary">{translate('visitForm.scanKinds')}</Typography>
            <Button variant="outlined" onClick={() => input.current?.click()}>
              {translate('visitForm.chooseScan')}
            </Button>
          </Box>
        ) : file.type === 'application/pdf' ? (
          <Box
            component="iframe"
            src={shown}
            title={translate('visitForm.scan')}
            sx={{ display: 'block', width: '100%', height: 'max(360px, calc(100dvh - 260px))', border: 0 }}
          />
        ) : (
          <Box component="img" src={shown} alt={translate('visitForm.scan')} sx={{ display: 'block', width: '100%' }} />
        )}
      </Box>
    </Panel>
  );
}
