import { Box, Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { mayBe, memberRoles } from '@cartera/domain/unit';
import type { MemberRole } from '@cartera/domain/unit';
import { api, ask } from '../asking/index.js';
import { Nothing, Panel } from '../layout/index.js';
import { ChoiceField, OrderDialog, ProblemNotice } from '../orderForm/index.js';
import { RowTable } from '../reading/index.js';
import { usePermitted } from '../session/index.js';
import { removeMember, setMember } from './unitSource.js';
import type { UnitFile } from './unitSource.js';
import { useUnitOrder } from './useUnitOrder.js';

function NewMember({ unit, onClose }: { unit: UnitFile; onClose: () => void }) {
  const translate = useTranslate();
  const [memberRole, setRole] = useState<MemberRole>('collector');
  const [personId, setPerson] = useState('');
  const people = useQuery({
    queryKey: ['people', 'choice'],
    queryFn: () => ask(api.GET('/api/v1/people', { params: { query: { limit: 200, enabled: true } } })),
  }).data?.items;
  const order = useUnitOrder((asked: string) => setMember(unit.id, asked, memberRole), onClose);
  return (
    <OrderDialog
      title={translate('unit.addMember')}
      submit={translate('unit.addMember')}
      asked={personId === '' ? undefined : personId}
      order={order}
      onClose={onClose}
    >
      <ChoiceField
        label={translate('unit.memberRole')}
        value={memberRole}
        options={memberRoles.map((value) => ({ value, label: translate(`unit.memberRoles.${value}`) }))}
        onChoose={(value) => {
          setRole(value as MemberRole);
          setPerson('');
        }}
      />
      <ChoiceField
        label={translate('unit.person')}
        value={personId}
        options={(people ?? [])
          .filter(({ role }) => mayBe(memberRole, role))
          .map(({ id, fullName }) => ({ value: id, label: fullName }))}
        onChoose={setPerson}
      />
    </OrderDialog>
  );
}

/** Who works in a unit. */
export function UnitMembers({ unit }: { unit: UnitFile }) {
  const translate = useTranslate();
  const mayManage = usePermitted('collector.manage');
  // Who may be added is chosen from everybody who signs in.
  const mayAdd = usePermitted('person.manage') && mayManage;
  const [adding, setAdding] = useState(false);
  const remove = useUnitOrder((personId: string) => removeMember(unit.id, personId));
  return (
    <Panel
      title={translate('unit.members')}
      aside={
        mayAdd ? (
          <Button onClick={() => setAdding(true)} color="inherit">
            {translate('unit.addMember')}
          </Button>
        ) : undefined
      }
    >
      <ProblemNotice error={remove.error} />
      <RowTable
        label={translate('unit.members')}
        rows={unit.members}
        rowKey={({ personId }) => personId}
        empty={<Nothing title={translate('unit.noMembers')} />}
        columns={[
          { label: translate('unit.person'), render: ({ fullName }) => fullName },
          {
            label: translate('unit.memberRole'),
            render: ({ memberRole }) => translate(`unit.memberRoles.${memberRole}`),
          },
          {
            label: '',
            align: 'right',
            render: ({ personId }) =>
              mayManage ? (
                <Box component="span">
                  <Button color="inherit" loading={remove.isPending} onClick={() => remove.mutate(personId)}>
                    {translate('unit.removeMember')}
                  </Button>
                </Box>
              ) : null,
          },
        ]}
      />
      {adding ? <NewMember unit={unit} onClose={() => setAdding(false)} /> : null}
    </Panel>
  );
}
