import { Box, Skeleton, Tab, Tabs } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { NotRead, Panel } from '../layout/index.js';
import { usePermitted } from '../session/index.js';
import { CaseAnswers } from './CaseAnswers.js';
import { CaseDocuments } from './CaseDocuments.js';
import { CaseHeader } from './CaseHeader.js';
import { CaseCommitments, CaseDisputes, CaseMoney } from './CaseParts.js';
import { CaseRuling } from './CaseRuling.js';
import { CaseSteps } from './CaseSteps.js';
import { CaseTimeline } from './CaseTimeline.js';
import { CommandBar } from './CommandBar.js';
import { PeoplePanel } from './PeoplePanel.js';
import { useCaseFile, useSituation } from './caseSource.js';

// The map's library is larger than all the rest: a case file does not wait for it.
const CaseMap = lazy(() => import('./CaseMap.js'));

const tabs = ['timeline', 'commitments', 'money', 'disputes', 'documents', 'ruling', 'steps'] as const;
type CaseTab = (typeof tabs)[number];

/** Everything about an account on one screen. */
export default function CaseFileScreen() {
  const { id = '' } = useParams<{ id: string }>();
  const translate = useTranslate();
  const [tab, setTab] = useState<CaseTab>('timeline');
  const mayReadDocuments = usePermitted('document.read');
  const file = useCaseFile(id);
  const situation = useSituation(id);
  if (file.data === undefined) {
    if (file.error) return <NotRead error={file.error} onRetry={() => void file.refetch()} />;
    return (
      <Box aria-busy>
        <Skeleton height={56} width="50%" />
        <Skeleton height={96} />
        <Skeleton height={320} />
      </Box>
    );
  }
  const shown = tabs.filter((one) => one !== 'documents' || mayReadDocuments);
  return (
    <Box>
      <CaseHeader file={file.data} />
      <CaseAnswers file={file.data} situation={situation.data} />
      {situation.data === undefined ? (
        <Box sx={{ height: 44 }} />
      ) : (
        <CommandBar file={file.data} situation={situation.data} />
      )}
      <Box
        sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 340px' } }}
      >
        <Panel>
          <Tabs
            value={tab}
            onChange={(_event, chosen: CaseTab) => setTab(chosen)}
            variant="scrollable"
            scrollButtons="auto"
            sx={{ borderBottom: 1, borderColor: 'divider' }}
          >
            {shown.map((one) => (
              <Tab
                key={one}
                value={one}
                label={translate(`case.tabs.${one}`)}
                id={`case-tab-${one}`}
                aria-controls="case-part"
              />
            ))}
          </Tabs>
          <Box role="tabpanel" id="case-part" aria-labelledby={`case-tab-${tab}`}>
            {tab === 'timeline' ? <CaseTimeline file={file.data} /> : null}
            {tab === 'commitments' ? <CaseCommitments file={file.data} /> : null}
            {tab === 'money' ? <CaseMoney file={file.data} /> : null}
            {tab === 'disputes' ? <CaseDisputes file={file.data} /> : null}
            {tab === 'documents' ? <CaseDocuments file={file.data} /> : null}
            {tab === 'ruling' ? <CaseRuling file={file.data} situation={situation.data} /> : null}
            {tab === 'steps' ? <CaseSteps file={file.data} /> : null}
          </Box>
        </Panel>
        <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start' }}>
          <PeoplePanel file={file.data} />
          <Suspense fallback={<Skeleton variant="rectangular" height={220} />}>
            <CaseMap file={file.data} />
          </Suspense>
        </Box>
      </Box>
    </Box>
  );
}
