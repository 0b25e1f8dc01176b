import { Button, Tab, Tabs } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate, useParams } from 'react-router-dom';
import { Nothing, ScreenHeader } from '../layout/index.js';
import { ChoiceField } from '../orderForm/index.js';
import { Reading } from '../reading/index.js';
import { usePermitted } from '../session/index.js';
import { Moment } from '../shown/index.js';
import { SheetUpload } from './SheetUpload.js';
import { StepFlow } from './StepFlow.js';
import { StepSheet } from './StepSheet.js';
import { VersionDifferences } from './VersionDifferences.js';
import { readStrategy, sheetAddress } from './strategySource.js';
import type { StrategyFile } from './strategySource.js';

const views = ['flow', 'sheet', 'differences'] as const;
type View = (typeof views)[number];

const noSteps = { steps: [] };

function StrategyVersions({ file }: { file: StrategyFile }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const mayManage = usePermitted('strategy.manage');
  const [chosen, setChosen] = useState('');
  const [view, setView] = useState<View>('flow');
  const version = file.versions.find(({ id }) => id === chosen) ?? file.versions[0];
  const definition = version?.definition ?? noSteps;
  return (
    <>
      <ScreenHeader
        title={file.name}
        aside={version === undefined ? undefined : <Moment at={version.createdAt} as="date" />}
        actions={
          <>
            {version === undefined ? null : (
              <>
                <ChoiceField
                  label={translate('strategy.version')}
                  value={version.id}
                  minWidth={96}
                  options={file.versions.map(({ id, version: number }) => ({ value: id, label: `v${number}` }))}
                  onChoose={setChosen}
                />
                <Button component="a" href={sheetAddress(version.id, 'xlsx')} color="inherit" download>
                  {translate('strategy.download')}
                </Button>
              </>
            )}
            {mayManage ? <SheetUpload strategyId={file.id} onDone={({ id }) => setChosen(id)} /> : null}
            {mayManage && version !== undefined ? (
              <Button variant="contained" onClick={() => void navigate(`/dryRuns?version=${version.id}`)}>
                {translate('strategy.dryRun')}
              </Button>
            ) : null}
          </>
        }
      />
      <Tabs
        value={view}
        onChange={(_event, next: View) => setView(next)}
        aria-label={translate('strategy.views')}
        sx={{ mb: 1 }}
      >
        {views.map((one) => (
          <Tab key={one} value={one} label={translate(`strategy.${one}`)} />
        ))}
      </Tabs>
      {view === 'sheet' ? (
        <StepSheet
          key={version?.id ?? 'new'}
          strategyId={file.id}
          definition={definition}
          onSaved={({ id }) => setChosen(id)}
        />
      ) : version === undefined ? (
        <Nothing title={translate('strategy.noVersionTitle')} help={translate('strategy.noVersionHelp')} />
      ) : view === 'flow' ? (
        <StepFlow definition={version.definition} />
      ) : (
        <VersionDifferences versions={file.versions} version={version} />
      )}
    </>
  );
}

/** One strategy: its steps as a way through them, as a sheet, and what changed from version to version. */
export default function StrategyShow() {
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['strategies', 'file', id], queryFn: () => readStrategy(id) });
  return <Reading query={query}>{(file) => <StrategyVersions file={file} />}</Reading>;
}
