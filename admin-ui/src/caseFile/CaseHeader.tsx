import { Box, Typography } from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import { Money, StageChip } from '../shown/index.js';
import type { CaseFile } from './caseSource.js';

/** Who, how much, since when, where it stands. */
export function CaseHeader({ file }: { file: CaseFile }) {
  const translate = useTranslate();
  const holder = file.parties.find(({ role }) => role === 'titular') ?? file.parties[0];
  const { assignee } = file.standing;
  return (
    <Box
      component="header"
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: 3, rowGap: 1, mb: 1.5 }}
    >
      <Title title={file.reference} />
      <Box sx={{ flexGrow: 1, minWidth: 260 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
          <Typography variant="h1">{holder?.fullName ?? file.reference}</Typography>
          <StageChip stage={file.stage} />
        </Box>
        <Typography color="text.secondary">
          {[file.reference, file.product, file.clientName, file.portfolioName].join(' · ')}
        </Typography>
      </Box>
      <Box sx={{ textAlign: { xs: 'left', sm: 'right' } }}>
        <Money cents={file.balanceCents} currency={file.currency} sx={{ fontSize: '1.25rem', fontWeight: 600 }} />
        <Typography color="text.secondary">
          {translate('case.daysPastDue', { count: file.daysPastDue, smart_count: file.daysPastDue })}
          {' · '}
          {assignee === null ? translate('case.unassigned') : translate('case.assignee', { name: assignee.fullName })}
        </Typography>
      </Box>
    </Box>
  );
}
