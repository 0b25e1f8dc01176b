import { TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { isOpen, stages } from '@cartera/domain/account';
import type { Stage } from '@cartera/domain/account';
import { batchActions, needsSecondPerson } from '@cartera/domain/batch';
import type { BatchAction } from '@cartera/domain/batch';
import { addressGrades } from '@cartera/domain/address';
import type { AddressGrade } from '@cartera/domain/address';
import { useOperation } from '../asking/index.js';
import { useClientChoices, useCollectorChoices, usePortfolioChoices, useVersionChoices } from '../choices/index.js';
import { ChoiceField, OrderDialog } from '../orderForm/index.js';
import type { ChoiceOption } from '../orderForm/index.js';
import { createBatch } from './batchSource.js';
import type { AskedBatch, BatchSelection } from './batchSource.js';

/** What a new batch begins with. */
export interface BatchStart {
  clientId?: string;
  action?: BatchAction;
  strategyVersionId?: string;
  stage?: Stage;
  grade?: AddressGrade;
}

export interface NewBatchProps {
  startWith?: BatchStart;
  /** The accounts of a client, when they are chosen already; otherwise a filter is asked for. */
  selectionOf?: (clientId: string) => BatchSelection;
  /** What was chosen, in words. */
  about?: string;
  /** Clients to choose from, where not all of them come into question. */
  clients?: readonly ChoiceOption[];
  onClose: () => void;
}

/** Noon in the centre of Mexico: a day for people, whatever their zone. */
function noonOf(day: string): string {
  return new Date(`${day}T12:00:00-06:00`).toISOString();
}

/** Chooses accounts and what is asked of them. It freezes the selection and leads to its preview; nothing is done yet. */
export function NewBatch({ startWith = {}, selectionOf, about, clients: offered, onClose }: NewBatchProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const allClients = useClientChoices();
  const clients = offered ?? allClients;
  const versions = useVersionChoices();
  const collectors = useCollectorChoices();
  const [chosenClient, setClient] = useState(startWith.clientId ?? '');
  const clientId = chosenClient === '' && clients.length === 1 ? (clients[0]?.value ?? '') : chosenClient;
  const portfolios = usePortfolioChoices(clientId);
  const [action, setAction] = useState<BatchAction>(startWith.action ?? 'hold');
  const [portfolioId, setPortfolio] = useState('');
  const [stage, setStage] = useState<string>(startWith.stage ?? '');
  const [grade, setGrade] = useState<string>(startWith.grade ?? '');
  const [reason, setReason] = useState('');
  const [reviewOn, setReviewOn] = useState('');
  const [strategyVersionId, setVersion] = useState(startWith.strategyVersionId ?? '');
  const [assigneeId, setAssignee] = useState('');
  const create = useOperation(createBatch, ({ id }) => void navigate(`/batches/${id}/show`));

  const isWhole =
    clientId !== '' &&
    reason.trim() !== '' &&
    (action !== 'hold' || reviewOn !== '') &&
    (action !== 'changeStrategy' || strategyVersionId !== '');
  const filter = {
    ...(portfolioId === '' ? {} : { portfolioId }),
    ...(stage === '' ? {} : { stages: [stage as Stage] }),
    ...(grade === '' ? {} : { grade: grade as AddressGrade }),
  };
  const asked: AskedBatch | undefined = isWhole
    ? {
        clientId,
        action,
        reason: reason.trim(),
        selection: selectionOf?.(clientId) ?? { filter },
        ...(action === 'hold' ? { reviewAt: noonOf(reviewOn) } : {}),
        ...(action === 'changeStrategy' ? { strategyVersionId } : {}),
        ...(action === 'reassign' ? { assigneeId: assigneeId === '' ? null : assigneeId } : {}),
      }
    : undefined;
  return (
    <OrderDialog
      wide
      title={translate('batch.create')}
      consequence={translate(needsSecondPerson(action) ? 'batch.createHelpTwo' : 'batch.createHelp')}
      submit={translate('batch.preview')}
      asked={asked}
      order={create}
      onClose={onClose}
    >
      {about === undefined ? null : <Typography sx={{ mb: 1, fontWeight: 600 }}>{about}</Typography>}
      <ChoiceField
        label={translate('batch.action')}
        value={action}
        disabled={startWith.action !== undefined}
        options={batchActions.map((one) => ({ value: one, label: translate(`batch.actions.${one}`) }))}
        onChoose={(chosen) => setAction(chosen as BatchAction)}
      />
      <ChoiceField
        label={translate('batch.client')}
        value={clientId}
        disabled={startWith.clientId !== undefined}
        options={clients}
        onChoose={setClient}
      />
      {selectionOf === undefined ? (
        <>
          <ChoiceField
            label={translate('batch.portfolio')}
            none={translate('batch.allPortfolios')}
            value={portfolioId}
            options={portfolios}
            onChoose={setPortfolio}
          />
          <ChoiceField
            label={translate('batch.stage')}
            none={translate('batch.anyStage')}
            value={stage}
            options={stages.filter(isOpen).map((one) => ({ value: one, label: translate(`stage.${one}`) }))}
            onChoose={setStage}
          />
          <ChoiceField
            label={translate('batch.grade')}
            none={translate('batch.anyGrade')}
            value={grade}
            options={addressGrades.map((one) => ({ value: one, label: translate(`grade.${one}`) }))}
            onChoose={setGrade}
          />
        </>
      ) : null}
      {action === 'hold' ? (
        <TextField
          type="date"
          required
          label={translate('batch.reviewOn')}
          value={reviewOn}
          onChange={(event) => setReviewOn(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      ) : null}
      {action === 'changeStrategy' ? (
        <ChoiceField
          label={translate('batch.version')}
          value={strategyVersionId}
          disabled={startWith.strategyVersionId !== undefined}
          options={versions}
          onChoose={setVersion}
        />
      ) : null}
      {action === 'reassign' ? (
        <ChoiceField
          label={translate('batch.assignee')}
          none={translate('shown.nobody')}
          value={assigneeId}
          options={collectors}
          onChoose={setAssignee}
        />
      ) : null}
      <TextField
        required
        multiline
        minRows={2}
        label={translate('batch.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 1_000 } }}
      />
    </OrderDialog>
  );
}
