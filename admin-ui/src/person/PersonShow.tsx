import { Button, TextField } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { passwordFaultsOf } from '@cartera/domain/people';
import { labelOf, useClientChoices } from '../choices/index.js';
import { Nothing, Panel, ScreenHeader } from '../layout/index.js';
import { OrderDialog } from '../orderForm/index.js';
import { FactList, Reading, RowTable } from '../reading/index.js';
import { Moment, Tag } from '../shown/index.js';
import { PersonFields } from './PersonFields.js';
import type { PersonFacts } from './PersonFields.js';
import { changePerson, movePerson, readPerson, readSessions, resetPassword } from './personSource.js';
import type { Person, PersonDeed } from './personSource.js';

function usePersonOrder<Asked>(
  send: (asked: Asked) => Promise<unknown>,
  onDone: () => void,
): UseMutationResult<unknown, Error, Asked> {
  const queries = useQueryClient();
  const notify = useNotify();
  return useMutation<unknown, Error, Asked>({
    mutationFn: send,
    onSuccess: () => {
      notify('person.done', { type: 'success' });
      void queries.invalidateQueries({ queryKey: ['people'] });
      onDone();
    },
  });
}

function ChangeDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const translate = useTranslate();
  const { fullName, role, clientScope } = person;
  const [facts, setFacts] = useState<PersonFacts>({ fullName, role, clientScope });
  const change = usePersonOrder((asked: PersonFacts) => changePerson(person.id, asked), onClose);
  return (
    <OrderDialog
      title={translate('person.change')}
      consequence={translate('person.changeHelp')}
      submit={translate('person.save')}
      asked={facts.fullName.trim() === '' ? undefined : facts}
      order={change}
      onClose={onClose}
    >
      <PersonFields facts={facts} onChange={setFacts} />
    </OrderDialog>
  );
}

function PasswordDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const translate = useTranslate();
  const [password, setPassword] = useState('');
  const reset = usePersonOrder((asked: string) => resetPassword(person.id, asked), onClose);
  const faults = password === '' ? [] : passwordFaultsOf(password, person);
  return (
    <OrderDialog
      title={translate('person.resetPassword')}
      consequence={translate('person.resetHelp')}
      submit={translate('person.resetPassword')}
      asked={password === '' || faults.length > 0 ? undefined : password}
      order={reset}
      onClose={onClose}
    >
      <TextField
        required
        autoFocus
        label={translate('person.password')}
        value={password}
        autoComplete="off"
        error={faults.length > 0}
        helperText={translate('person.passwordHelp')}
        onChange={(event) => setPassword(event.target.value)}
      />
    </OrderDialog>
  );
}

function DeedDialog({ person, deed, onClose }: { person: Person; deed: PersonDeed; onClose: () => void }) {
  const translate = useTranslate();
  const move = usePersonOrder((asked: PersonDeed) => movePerson(person.id, asked), onClose);
  return (
    <OrderDialog
      title={translate(`person.deeds.${deed}`)}
      consequence={translate(`person.consequences.${deed}`)}
      submit={translate(`person.deeds.${deed}`)}
      asked={deed}
      order={move}
      destructive={deed === 'disable'}
      onClose={onClose}
    />
  );
}

function Sessions({ person }: { person: Person }) {
  const translate = useTranslate();
  const query = useQuery({ queryKey: ['people', 'sessions', person.id], queryFn: () => readSessions(person.id) });
  return (
    <Reading query={query}>
      {({ items, devices }) => (
        <>
          <Panel title={translate('person.sessions')} sx={{ mb: 2 }}>
            <RowTable
              label={translate('person.sessions')}
              rows={items}
              rowKey={({ id }) => id}
              empty={<Nothing title={translate('person.noSessions')} />}
              columns={[
                {
                  label: translate('person.from'),
                  render: ({ deviceName, userAgent }) => deviceName ?? userAgent?.slice(0, 60) ?? '—',
                },
                { label: translate('person.began'), render: ({ createdAt }) => <Moment at={createdAt} /> },
                { label: translate('person.seen'), render: ({ seenAt }) => <Moment at={seenAt} /> },
                { label: translate('person.expires'), render: ({ expiresAt }) => <Moment at={expiresAt} /> },
              ]}
            />
          </Panel>
          <Panel title={translate('person.devices')}>
            <RowTable
              label={translate('person.devices')}
              rows={devices}
              rowKey={({ id }) => id}
              empty={<Nothing title={translate('person.noDevices')} />}
              columns={[
                { label: translate('person.device'), render: ({ name }) => name },
                { label: translate('person.registered'), render: ({ registeredAt }) => <Moment at={registeredAt} /> },
                {
                  label: translate('person.access'),
                  render: ({ revokedAt }) => (
                    <Tag
                      label={translate(`person.enabled.${String(revokedAt === null)}`)}
                      tone={revokedAt === null ? 'good' : 'blocked'}
                    />
                  ),
                },
              ]}
            />
          </Panel>
        </>
      )}
    </Reading>
  );
}

type Asking = 'change' | 'password' | PersonDeed;

function PersonParts({ person }: { person: Person }) {
  const translate = useTranslate();
  const clients = useClientChoices();
  const [asking, setAsking] = useState<Asking>();
  const close = (): void => setAsking(undefined);
  const isOut = person.disabledAt !== null;
  return (
    <>
      <ScreenHeader
        title={person.fullName}
        aside={<Tag label={translate(`person.enabled.${String(!isOut)}`)} tone={isOut ? 'blocked' : 'good'} />}
        actions={
          <>
            <Button color="inherit" onClick={() => setAsking('endSessions')}>
              {translate('person.deeds.endSessions')}
            </Button>
            <Button color="inherit" onClick={() => setAsking('password')}>
              {translate('person.resetPassword')}
            </Button>
            <Button color={isOut ? 'inherit' : 'error'} onClick={() => setAsking(isOut ? 'enable' : 'disable')}>
              {translate(`person.deeds.${isOut ? 'enable' : 'disable'}`)}
            </Button>
            <Button variant="contained" onClick={() => setAsking('change')}>
              {translate('person.change')}
            </Button>
          </>
        }
      />
      <Panel sx={{ mb: 2 }}>
        <FactList
          facts={[
            [translate('person.username'), person.username],
            [translate('person.role'), translate(`session.roles.${person.role}`)],
            [
              translate('person.clients'),
              person.clientScope?.map((id) => labelOf(clients, id)).join(', ') ?? translate('person.allClients'),
            ],
            [translate('person.createdAt'), <Moment key="created" at={person.createdAt} as="date" />],
          ]}
        />
      </Panel>
      <Sessions person={person} />
      {asking === 'change' ? <ChangeDialog person={person} onClose={close} /> : null}
      {asking === 'password' ? <PasswordDialog person={person} onClose={close} /> : null}
      {asking === 'disable' || asking === 'enable' || asking === 'endSessions' ? (
        <DeedDialog person={person} deed={asking} onClose={close} />
      ) : null}
    </>
  );
}

/** One person: role, reach, sessions and phones, and who may still come in. */
export default function PersonShow() {
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['people', 'file', id], queryFn: () => readPerson(id) });
  return <Reading query={query}>{(person) => <PersonParts person={person} />}</Reading>;
}
