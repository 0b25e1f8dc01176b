import { Box, ButtonBase, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Unit } from './unitSource.js';

interface UnitTreeProps {
  units: readonly Unit[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

/** The structure, each unit beneath the one it belongs to. */
export function UnitTree({ units, chosen, onChoose }: UnitTreeProps) {
  const translate = useTranslate();
  const top = Math.min(...units.map(({ depth }) => depth));
  return (
    <Box component="ul" aria-label={translate('unit.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {units.map(({ id, name, kind, depth, collectors, territoryVersion }) => (
        <li key={id}>
          <ButtonBase
            onClick={() => onChoose(id)}
            aria-current={chosen === id}
            sx={{
              width: '100%',
              minHeight: 44,
              pr: 1.5,
              pl: 1.5 + (depth - top) * 2,
              display: 'block',
              textAlign: 'left',
              borderLeft: 3,
              borderColor: chosen === id ? 'primary.main' : 'transparent',
              bgcolor: chosen === id ? 'action.selected' : undefined,
            }}
          >
            <Typography noWrap sx={{ fontWeight: chosen === id ? 600 : 400 }}>
              {name}
            </Typography>
            <Typography variant="caption" color="text.secondary" noWrap component="div">
              {[
                translate(`unit.kinds.${kind}`),
                collectors > 0 ? translate('unit.collectors', { smart_count: collectors }) : undefined,
                territoryVersion === 0 ? translate('unit.noGround') : undefined,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
          </ButtonBase>
        </li>
      ))}
    </Box>
  );
}
