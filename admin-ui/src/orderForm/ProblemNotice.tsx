import { Alert } from '@mui/material';
import { ApiProblem } from '../asking/index.js';

/** What the API said no with, and each thing to mend. Nothing when it said yes. */
export function ProblemNotice({ error }: { error: Error | null }) {
  if (error === null) return null;
  const faults = error instanceof ApiProblem ? error.errors : [];
  return (
    <Alert severity="error" sx={{ mb: 1, alignItems: 'flex-start' }}>
      {error.message}
      {faults.length === 0 ? null : (
        <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
          {faults.map(({ field, code, message }) => (
            <li key={`${field} ${code} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
