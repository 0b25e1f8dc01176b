import { Button } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { useSearchedText } from '../accountSearch/index.js';
import { NewBatch } from '../batch/NewBatch.js';
import type { NewBatchProps } from '../batch/NewBatch.js';
import { useClientChoices } from '../choices/index.js';
import { SelectionBar } from '../layout/index.js';
import type { AccountFilter, AccountLine } from './accountSource.js';

/** Chosen accounts by the client that placed them: a batch is of one client. */
function byClient(ids: readonly string[], clientOf: ReadonlyMap<string, string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const id of ids) {
    const clientId = clientOf.get(id);
    if (clientId !== undefined) found.set(clientId, [...(found.get(clientId) ?? []), id]);
  }
  return found;
}

/**
 * What may be asked of many accounts at once, over the rows of their list: of those that were chosen one by one, or of all that
 * the filters let through, which the server chooses and freezes.
 */
export function AccountSelection() {
  const translate = useTranslate();
  const list = useListContext<AccountLine>();
  const { data, selectedIds, total } = list;
  const filter = list.filterValues as AccountFilter;
  const text = useSearchedText();
  const clients = useClientChoices();
  const clientOf = useRef(new Map<string, string>());
  const [start, setStart] = useState<Omit<NewBatchProps, 'onClose'>>();

  useEffect(() => {
    for (const { id, clientId } of data ?? []) clientOf.current.set(id, clientId);
  }, [data]);

  const ofRows = (): void => {
    const chosen = byClient((selectedIds ?? []).map(String), clientOf.current);
    const owners = [...chosen.keys()];
    setStart({
      about: translate('account.batchOfRows', { smart_count: selectedIds?.length ?? 0 }),
      startWith: owners.length === 1 ? { clientId: owners[0] } : {},
      clients: clients
        .filter(({ value }) => chosen.has(value))
        .map(({ value, label }) => ({ value, label: `${label} (${chosen.get(value)?.length ?? 0})` })),
      selectionOf: (clientId) => ({ accountIds: chosen.get(clientId) ?? [] }),
    });
  };
  const ofFilter = (): void => {
    const { clientId, portfolioId, stage, grade } = filter;
    setStart({
      about: translate('account.batchOfFilter', { count }),
      startWith: clientId === undefined ? {} : { clientId },
      selectionOf: () => ({
        filter: {
          ...(portfolioId === undefined ? {} : { portfolioId }),
          ...(stage === undefined ? {} : { stages: stage }),
          ...(grade === undefined ? {} : { grade }),
        },
      }),
    });
  };
  const counted = (list.meta as { total?: number } | undefined)?.total;
  const count =
    total !== undefined
      ? total.toLocaleString('es-MX')
      : counted === undefined
        ? '…'
        : translate('shown.atLeast', { count: counted.toLocaleString('es-MX') });
  const chosen = selectedIds?.length ?? 0;
  return (
    <SelectionBar label={translate('account.askMany')} status={translate('account.chosen', { smart_count: chosen })}>
      <Button size="small" variant={chosen === 0 ? 'outlined' : 'contained'} disabled={chosen === 0} onClick={ofRows}>
        {translate('account.askChosen')}
      </Button>
      <span title={text === '' ? undefined : translate('account.notBySearch')}>
        <Button size="small" disabled={text !== ''} onClick={ofFilter}>
          {translate('account.askAll', { count })}
        </Button>
      </span>
      {start === undefined ? null : <NewBatch {...start} onClose={() => setStart(undefined)} />}
    </SelectionBar>
  );
}
