import Remove from '@mui/icons-material/CloseOutlined';
import { Box, Button, IconButton, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { problemEntry } from '@cartera/domain/problem';
import { splitRefusal } from '@cartera/domain/strategySplit';
import { useOperation } from '../asking/index.js';
import { usePortfolioChoices, useVersionChoices } from '../choices/index.js';
import { ChoiceField, OrderDialog } from '../orderForm/index.js';
import { languageInUse } from '../words/index.js';
import { createSplit } from './splitSource.js';

interface TypedBranch {
  key: number;
  strategyVersionId: string;
  percent: string;
}

/** Divides the new accounts of a portfolio among versions. What does not add up is said while it is typed. */
export function NewSplit({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const portfolios = usePortfolioChoices();
  const versions = useVersionChoices();
  const [portfolioId, setPortfolio] = useState('');
  const [branches, setBranches] = useState<readonly TypedBranch[]>([
    { key: 1, strategyVersionId: '', percent: '50' },
    { key: 2, strategyVersionId: '', percent: '50' },
  ]);
  const create = useOperation(createSplit, ({ id }) => void navigate(`/strategySplits/${id}/show`));
  const put = (key: number, change: Partial<TypedBranch>): void =>
    setBranches(branches.map((branch) => (branch.key === key ? { ...branch, ...change } : branch)));
  const typed = branches.map(({ strategyVersionId, percent }) => ({ strategyVersionId, percent: Number(percent) }));
  const chosen = branches.every(({ strategyVersionId }) => strategyVersionId !== '');
  // A version twice is no mistake yet while some are still to be chosen.
  const refusal = chosen ? splitRefusal(typed) : undefined;
  const asked = portfolioId !== '' && chosen && refusal === undefined ? { portfolioId, branches: typed } : undefined;
  return (
    <OrderDialog
      wide
      title={translate('split.create')}
      consequence={translate('split.createHelp')}
      submit={translate('split.submit')}
      asked={asked}
      order={create}
      onClose={onClose}
    >
      <ChoiceField
        required
        label={translate('split.portfolio')}
        value={portfolioId}
        options={portfolios}
        onChoose={setPortfolio}
      />
      {branches.map(({ key, strategyVersionId, percent }, index) => (
        <Box key={key} sx={{ display: 'grid', gridTemplateColumns: '1fr 112px 40px', gap: 1, alignItems: 'center' }}>
          <ChoiceField
            required
            label={translate('split.branch', { number: index + 1 })}
            value={strategyVersionId}
            options={versions}
            onChoose={(chosenVersion) => put(key, { strategyVersionId: chosenVersion })}
          />
          <TextField
            required
            type="number"
            label={translate('split.percent')}
            value={percent}
            onChange={(event) => put(key, { percent: event.target.value })}
            slotProps={{ htmlInput: { min: 1, max: 99, step: 1, style: { textAlign: 'right' } } }}
          />
          <IconButton
            aria-label={translate('split.remove', { number: index + 1 })}
            disabled={branches.length <= 2}
            onClick={() => setBranches(branches.filter((branch) => branch.key !== key))}
          >
            <Remove fontSize="small" />
          </IconButton>
        </Box>
      ))}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Button
          onClick={() =>
            setBranches([
              ...branches,
              { key: Math.max(...branches.map(({ key }) => key)) + 1, strategyVersionId: '', percent: '' },
            ])
          }
        >
          {translate('split.add')}
        </Button>
        <Typography role="status" color={refusal === undefined ? 'text.secondary' : 'error'}>
          {refusal === undefined
            ? translate('split.sum', { sum: typed.reduce((sum, { percent }) => sum + percent, 0) })
            : problemEntry(refusal)[languageInUse()].title}
        </Typography>
      </Box>
    </OrderDialog>
  );
}
