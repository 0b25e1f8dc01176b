import Navigation from '@mui/icons-material/NavigationRounded';
import { Box, Checkbox, FormControlLabel, Typography, useTheme } from '@mui/material';
import { useTranslate } from 'react-admin';
import { tileLayers } from '@cartera/domain/tile';
import { stageTone, toneColour } from '../shown/index.js';
import type { LayersShown } from './layerView.js';

interface MapLegendProps {
  shown: LayersShown;
  onChange: (shown: LayersShown) => void;
}

function Dot({ colour, label }: { colour: string; label: string }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Box aria-hidden sx={{ width: 10, height: 10, borderRadius: '50%', bgcolor: colour, flexShrink: 0 }} />
      <Typography variant="caption">{label}</Typography>
    </Box>
  );
}

/** One line for each colour: the first of the stages that have it. */
const told = ['ruling', 'disputed', 'collecting', 'promised'] as const;

/** What every mark means, always in sight; each layer can be put away. */
export function MapLegend({ shown, onChange }: MapLegendProps) {
  const translate = useTranslate();
  const theme = useTheme();
  const { tokens } = theme.palette;
  return (
    <Box component="section" aria-label={translate('liveMap.legend')} sx={{ p: 1.5, display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr' }}>
        {tileLayers.map((layer) => (
          <FormControlLabel
            key={layer}
            sx={{ m: 0, '& .MuiFormControlLabel-label': { fontSize: '0.75rem' } }}
            control={
              <Checkbox
                size="small"
                sx={{ p: 0.5 }}
                checked={shown[layer]}
                onChange={(_event, checked) => onChange({ ...shown, [layer]: checked })}
              />
            }
            label={translate(`liveMap.layers.${layer}`)}
          />
        ))}
      </Box>
      {shown.accounts ? (
        <Box sx={{ display: 'grid', rowGap: 0.25 }}>
          {told.map((stage) => (
            <Dot key={stage} colour={toneColour(theme, stageTone[stage])} label={translate(`liveMap.worst.${stage}`)} />
          ))}
        </Box>
      ) : null}
      {shown.collectors ? (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
          {(
            [
              ['moving', tokens.accent],
              ['paused', tokens.state.due],
              ['silent', tokens.muted],
            ] as const
          ).map(([name, colour]) => (
            <Box key={name} sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
              <Navigation aria-hidden sx={{ fontSize: 16, color: colour }} />
              <Typography variant="caption">{translate(`liveMap.${name}`)}</Typography>
            </Box>
          ))}
        </Box>
      ) : null}
      {shown.routes ? (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
          <Dot colour={tokens.accent} label={translate('liveMap.stops.open')} />
          <Dot colour={tokens.state.good} label={translate('liveMap.stops.done')} />
          <Dot colour={tokens.state.due} label={translate('liveMap.stops.skipped')} />
        </Box>
      ) : null}
    </Box>
  );
}
