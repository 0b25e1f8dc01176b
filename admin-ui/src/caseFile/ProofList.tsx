import Check from '@mui/icons-material/CheckCircleOutlined';
import Missing from '@mui/icons-material/RadioButtonUnchecked';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

interface ProofLine {
  proof: string;
  evidence: readonly string[];
  missing: number;
  words?: string | null;
}

/** What a ruling has and what it lacks, each said with a sign and a sentence. */
export function ProofList({ has, lacks }: { has: readonly ProofLine[]; lacks: readonly ProofLine[] }) {
  const translate = useTranslate();
  const lines = [...has.map((line) => ({ ...line, met: true })), ...lacks.map((line) => ({ ...line, met: false }))];
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
      {lines.map(({ proof, met, evidence, words }, index) => (
        <Box component="li" key={`${proof} ${index}`} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
          {met ? (
            <Check aria-hidden sx={{ fontSize: 18, mt: 0.125, color: ({ palette }) => palette.tokens.state.good }} />
          ) : (
            <Missing aria-hidden sx={{ fontSize: 18, mt: 0.125, color: ({ palette }) => palette.tokens.state.due }} />
          )}
          <Typography>
            <strong style={{ fontWeight: 500 }}>{`${translate(met ? 'case.has' : 'case.lacks')}: `}</strong>
            {!met && words ? words : translate(`proof.${proof}`, { _: proof })}
            {evidence.length === 0 ? '' : ` (${evidence.length})`}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
