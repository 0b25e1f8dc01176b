import { Box, Chip, FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useListContext, useTranslate } from 'react-admin';
import { stages } from '@cartera/domain/account';
import { addressGrades } from '@cartera/domain/address';
import { searchFor, useSearchedText } from '../accountSearch/index.js';
import { api, ask } from '../asking/index.js';
import { usePermitted } from '../session/index.js';
import { accountSorts } from './accountSource.js';

interface Option {
  value: string;
  label: string;
}

function Choice({
  label,
  none,
  value,
  options,
  onChoose,
}: {
  label: string;
  none?: string;
  value: string;
  options: readonly Option[];
  onChoose: (value: string) => void;
}) {
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
      margin="none"
      sx={{ minWidth: 150 }}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      {none === undefined ? null : <MenuItem value="">{none}</MenuItem>}
      {options.map(({ value: one, label: text }) => (
        <MenuItem key={one} value={one}>
          {text}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** What the list of accounts is narrowed by. The searched text is shown beside, and is in no address. */
export function AccountFilters() {
  const translate = useTranslate();
  const list = useListContext();
  const { setFilters, sort, setSort } = list;
  const text = useSearchedText();
  const mayReadPortfolios = usePermitted('portfolio.read');
  const clients = useQuery({
    queryKey: ['clients', 'choice'],
    queryFn: () => ask(api.GET('/api/v1/clients', { params: { query: { limit: 200 } } })),
    enabled: mayReadPortfolios,
  });
  const filter = list.filterValues as Record<string, unknown>;
  const [stage] = Array.isArray(filter.stage) ? (filter.stage as string[]) : [];
  const put = (name: string, value: unknown): void => {
    const { [name]: _old, ...rest } = filter;
    setFilters(value === undefined ? rest : { ...rest, [name]: value });
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1.5 }}>
      <Choice
        label={translate('account.stage')}
        none={translate('account.anyStage')}
        value={stage ?? ''}
        options={stages.map((one) => ({ value: one, label: translate(`stage.${one}`) }))}
        onChoose={(value) => put('stage', value === '' ? undefined : [value])}
      />
      <Choice
        label={translate('account.grade')}
        none={translate('account.anyGrade')}
        value={typeof filter.grade === 'string' ? filter.grade : ''}
        options={addressGrades.map((one) => ({ value: one, label: translate(`grade.${one}`) }))}
        onChoose={(value) => put('grade', value === '' ? undefined : value)}
      />
      {mayReadPortfolios ? (
        <Choice
          label={translate('account.client')}
          none={translate('account.anyClient')}
          value={typeof filter.clientId === 'string' ? filter.clientId : ''}
          options={(clients.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(value) => put('clientId', value === '' ? undefined : value)}
        />
      ) : null}
      <Choice
        label={translate('account.sortBy')}
        value={sort.field}
        options={accountSorts.map((one) => ({ value: one, label: translate(`account.sorts.${one}`) }))}
        onChoose={(field) => setSort({ field, order: 'ASC' })}
      />
      <FormControlLabel
        control={
          <Switch
            size="small"
            checked={filter.open === true}
            onChange={(_event, checked) => put('open', checked ? true : undefined)}
          />
        }
        label={translate('account.openOnly')}
      />
      {text === '' ? null : (
        <Chip
          color="primary"
          label={`«${text}»`}
          onDelete={() => searchFor('')}
          aria-label={translate('accountSearch.clear', { text })}
        />
      )}
    </Box>
  );
}
