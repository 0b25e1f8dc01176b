import Upload from '@mui/icons-material/UploadFileOutlined';
import { Alert, Box, Button, LinearProgress, MenuItem, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useOperation } from '../asking/index.js';
import { ScreenHeader } from '../layout/index.js';
import { readPortfolios, sendFile } from './intakeSource.js';

/** The first step of a placement: which portfolio, and the file. */
export default function IntakeCreate() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [portfolioId, setPortfolioId] = useState('');
  const [file, setFile] = useState<File>();
  const [over, setOver] = useState(false);
  const [share, setShare] = useState(0);
  const portfolios = useQuery({ queryKey: ['portfolios', 'choice'], queryFn: readPortfolios });
  const chosen = portfolioId === '' && portfolios.data?.length === 1 ? (portfolios.data[0]?.id ?? '') : portfolioId;
  const sending = useOperation((id, _asked: { portfolioId: string; name: string; bytes: number }) => {
    if (file === undefined) throw new Error('There is no file to send.');
    return sendFile(chosen, id, file, setShare);
  });
  const send = (): void => {
    if (file === undefined || chosen === '') return;
    setShare(0);
    sending.mutate(
      { portfolioId: chosen, name: file.name, bytes: file.size },
      { onSuccess: ({ id }) => void navigate(`/intakes/${id}/show`) },
    );
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    setFile(event.dataTransfer.files[0] ?? file);
  };
  return (
    <Box sx={{ maxWidth: 720 }}>
      <ScreenHeader title={translate('intake.new')} />
      {portfolios.data?.length === 0 ? <Alert severity="info">{translate('intake.wizard.noPortfolio')}</Alert> : null}
      {sending.error ? <Alert severity="error">{sending.error.message}</Alert> : null}
      <TextField
        select
        fullWidth
        required
        label={translate('intake.wizard.portfolio')}
        value={chosen}
        onChange={(event) => setPortfolioId(event.target.value)}
      >
        {(portfolios.data ?? []).map(({ id, name, product }) => (
          <MenuItem key={id} value={id}>{`${name} · ${product}`}</MenuItem>
        ))}
      </TextField>
      <Box
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={({ palette }) => ({
          mt: 1,
          p: 4,
          display: 'grid',
          justifyItems: 'center',
          gap: 1,
          textAlign: 'center',
          border: `2px dashed ${over ? palette.primary.main : palette.divider}`,
          borderRadius: 1,
          bgcolor: palette.tokens.panel,
        })}
      >
        <Upload aria-hidden sx={{ fontSize: 32, color: 'text.secondary' }} />
        <Typography sx={{ fontWeight: 600 }}>{file?.name ?? translate('intake.wizard.drop')}</Typography>
        <Typography color="text.secondary">
          {file === undefined ? translate('intake.wizard.choose') : `${(file.size / 1_048_576).toFixed(2)} MB`}
        </Typography>
        <Button variant="outlined" onClick={() => input.current?.click()}>
          {translate('intake.file')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={translate('intake.file')}
          accept=".csv,.txt,.tsv,.xlsx"
          onChange={(event) => setFile(event.target.files?.[0] ?? file)}
        />
      </Box>
      {sending.isPending ? (
        <Box sx={{ mt: 1 }} role="status">
          <LinearProgress
            variant={share < 1 ? 'determinate' : 'indeterminate'}
            value={share * 100}
            aria-label={translate('intake.wizard.send')}
          />
          <Typography color="text.secondary">
            {translate('intake.wizard.sending', { percent: Math.round(share * 100) })}
          </Typography>
        </Box>
      ) : null}
      <Box sx={{ mt: 2, textAlign: 'right' }}>
        <Button
          variant="contained"
          onClick={send}
          disabled={file === undefined || chosen === ''}
          loading={sending.isPending}
        >
          {translate('intake.wizard.send')}
        </Button>
      </Box>
    </Box>
  );
}
