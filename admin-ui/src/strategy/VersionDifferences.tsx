import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Nothing, Panel } from '../layout/index.js';
import { ChoiceField } from '../orderForm/index.js';
import { Reading } from '../reading/index.js';
import { Tag } from '../shown/index.js';
import type { Tone } from '../shown/index.js';
import { readDifferences } from './strategySource.js';
import type { StrategyVersion } from './strategySource.js';

const tones: Record<string, Tone> = { added: 'good', removed: 'late', changed: 'due', moved: 'neutral' };

/** What changed from an earlier version to this one, step by step. */
export function VersionDifferences({
  versions,
  version,
}: {
  versions: readonly StrategyVersion[];
  version: StrategyVersion;
}) {
  const translate = useTranslate();
  const others = versions.filter(({ id }) => id !== version.id);
  const [chosen, setChosen] = useState('');
  const before = others.find(({ id }) => id === chosen) ?? others.find((one) => one.version < version.version);
  const query = useQuery({
    queryKey: ['strategies', 'differences', before?.id, version.id],
    queryFn: () => readDifferences(version.id, before?.id ?? version.id),
    enabled: before !== undefined,
  });
  if (before === undefined)
    return <Nothing title={translate('strategy.onlyVersion')} help={translate('strategy.onlyVersionHelp')} />;
  return (
    <Panel
      title={translate('strategy.fromTo', { from: before.version, to: version.version })}
      aside={
        <ChoiceField
          label={translate('strategy.compareWith')}
          value={before.id}
          minWidth={112}
          options={others.map(({ id, version: number }) => ({ value: id, label: `v${number}` }))}
          onChoose={setChosen}
        />
      }
    >
      <Reading query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing title={translate('strategy.same')} />
          ) : (
            <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 2, display: 'grid', gap: 1 }}>
              {items.map(({ kind, key, words }) => (
                <Box component="li" key={`${kind} ${key}`} sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline' }}>
                  <Box sx={{ flex: '0 0 104px' }}>
                    <Tag label={translate(`strategy.differenceKinds.${kind}`)} tone={tones[kind] ?? 'neutral'} />
                  </Box>
                  <Typography>{words}</Typography>
                </Box>
              ))}
            </Box>
          )
        }
      </Reading>
    </Panel>
  );
}
