import { Alert, Box, Button, FormControlLabel, Switch, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Nothing, ScreenHeader } from '../layout/index.js';
import { ProblemNotice } from '../orderForm/index.js';
import { FactList, Reading } from '../reading/index.js';
import { usePermitted } from '../session/index.js';
import { ImportUnits, NewUnit, PostalCodeGround } from './UnitDialogs.js';
import { UnitMap } from './UnitMap.js';
import { UnitMembers } from './UnitMembers.js';
import { UnitTree } from './UnitTree.js';
import { readCoverage, readUnit, readUnits, removeTerritory, setTerritory } from './unitSource.js';
import type { Polygon, UnitFile } from './unitSource.js';
import { useUnitOrder } from './useUnitOrder.js';

type Asking = 'create' | 'import' | 'postalCodes';

interface UnitPanelProps {
  unit: UnitFile;
  isDrawing: boolean;
  onDraw: (drawing: boolean) => void;
  onPostalCodes: () => void;
}

function UnitPanel({ unit, isDrawing, onDraw, onPostalCodes }: UnitPanelProps) {
  const translate = useTranslate();
  const mayManage = usePermitted('unit.manage');
  const remove = useUnitOrder(removeTerritory);
  const area = unit.areaSquareKilometres;
  return (
    <>
      <FactList
        facts={[
          [translate('unit.kind'), translate(`unit.kinds.${unit.kind}`)],
          [
            translate('unit.ground'),
            unit.territorySource === null
              ? translate('unit.noGround')
              : `${translate(`unit.sources.${unit.territorySource}`)} · ${(area ?? 0).toLocaleString('es-MX', { maximumFractionDigits: 1 })} km²`,
          ],
          [translate('unit.timeZone'), unit.timeZone],
        ]}
      />
      {unit.placing ? (
        <Alert severity="info" sx={{ mx: 2, mb: 1 }}>
          {translate('unit.placing')}
        </Alert>
      ) : null}
      <Box sx={{ px: 2 }}>
        <ProblemNotice error={remove.error} />
      </Box>
      {mayManage ? (
        <Box sx={{ px: 2, pb: 2, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button variant={isDrawing ? 'text' : 'outlined'} onClick={() => onDraw(!isDrawing)}>
            {translate(isDrawing ? 'unit.stopDrawing' : 'unit.draw')}
          </Button>
          <Button color="inherit" onClick={onPostalCodes}>
            {translate('unit.postalCodes')}
          </Button>
          {unit.territorySource === null ? null : (
            <Button color="inherit" loading={remove.isPending} onClick={() => remove.mutate(unit.id)}>
              {translate('unit.removeGround')}
            </Button>
          )}
        </Box>
      ) : null}
      <UnitMembers unit={unit} />
    </>
  );
}

/** The structure of units: its tree, its ground on the map, and who works where. */
export default function UnitStructure() {
  const translate = useTranslate();
  const mayManage = usePermitted('unit.manage');
  const [chosen, setChosen] = useState<string>();
  const [asking, setAsking] = useState<Asking>();
  const [isDrawing, setDrawing] = useState(false);
  const [showsCoverage, setCoverage] = useState(false);
  const units = useQuery({ queryKey: ['units', 'tree'], queryFn: readUnits });
  const id = chosen ?? units.data?.[0]?.id;
  const unit = useQuery({
    queryKey: ['units', 'file', id],
    queryFn: () => readUnit(id ?? ''),
    enabled: id !== undefined,
  }).data;
  const coverage = useQuery({
    queryKey: ['units', 'coverage', id],
    queryFn: () => readCoverage(id ?? ''),
    enabled: showsCoverage && id !== undefined,
  }).data;
  const draw = useUnitOrder(
    (territory: Polygon) => setTerritory(id ?? '', { territory }),
    () => setDrawing(false),
  );
  const line = units.data?.find((one) => one.id === id);
  const done = (made?: string): void => {
    setAsking(undefined);
    void units.refetch();
    if (made !== undefined) setChosen(made);
  };
  return (
    <>
      <ScreenHeader
        title={translate('unit.title')}
        aside={isDrawing ? translate('unit.drawHelp') : undefined}
        actions={
          <>
            <FormControlLabel
              control={<Switch checked={showsCoverage} onChange={(_event, shown) => setCoverage(shown)} />}
              label={translate('unit.coverage')}
            />
            {mayManage ? (
              <>
                <Button color="inherit" onClick={() => setAsking('import')}>
                  {translate('unit.import')}
                </Button>
                <Button variant="contained" onClick={() => setAsking('create')}>
                  {translate('unit.create')}
                </Button>
              </>
            ) : null}
          </>
        }
      />
      <ProblemNotice error={draw.error} />
      {coverage === undefined || !showsCoverage ? null : (
        <Typography role="status" sx={{ mb: 1 }}>
          {translate('unit.coverageFound', {
            overlaps: coverage.overlaps.length,
            gaps: coverage.gaps.length,
            unit: unit?.name,
          })}
        </Typography>
      )}
      <Reading query={units}>
        {(all) =>
          all.length === 0 ? (
            <Nothing title={translate('unit.emptyTitle')} help={translate('unit.emptyHelp')} />
          ) : (
            <Box
              sx={{
                display: 'grid',
                gridTemplateColumns: { xs: '1fr', md: '232px 1fr', lg: '232px 1fr 336px' },
                gridTemplateRows: { lg: 'calc(100vh - 136px)' },
                border: 1,
                borderColor: 'divider',
                borderRadius: 1,
                overflow: 'hidden',
              }}
            >
              <Box
                sx={{
                  overflowY: 'auto',
                  maxHeight: { xs: 280, md: 'none' },
                  borderRight: { md: 1 },
                  borderColor: { md: 'divider' },
                }}
              >
                <UnitTree units={all} chosen={id} onChoose={setChosen} />
              </Box>
              <Box sx={{ position: 'relative', minHeight: 360 }}>
                <UnitMap
                  unit={unit}
                  coverage={showsCoverage ? coverage : undefined}
                  onDrawn={isDrawing ? (shape) => draw.mutate(shape) : undefined}
                />
              </Box>
              <Box
                sx={{
                  overflowY: 'auto',
                  gridColumn: { md: '1 / -1', lg: 'auto' },
                  borderLeft: { lg: 1 },
                  borderColor: { lg: 'divider' },
                }}
              >
                {unit === undefined ? null : (
                  <UnitPanel
                    unit={unit}
                    isDrawing={isDrawing}
                    onDraw={setDrawing}
                    onPostalCodes={() => setAsking('postalCodes')}
                  />
                )}
              </Box>
            </Box>
          )
        }
      </Reading>
      {asking === 'create' ? <NewUnit parent={line} onDone={done} onClose={() => setAsking(undefined)} /> : null}
      {asking === 'import' ? <ImportUnits parent={line} onDone={done} onClose={() => setAsking(undefined)} /> : null}
      {asking === 'postalCodes' && unit !== undefined ? (
        <PostalCodeGround unit={unit} onDone={done} onClose={() => setAsking(undefined)} />
      ) : null}
    </>
  );
}
