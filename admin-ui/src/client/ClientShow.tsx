import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { Panel, ScreenHeader } from '../layout/index.js';
import { FactList, Reading } from '../reading/index.js';
import { Moment } from '../shown/index.js';
import { ClientRulesForm } from './ClientRulesForm.js';
import { readClient } from './clientSource.js';

/** One client institution and its rules. */
export default function ClientShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['clients', 'file', id], queryFn: () => readClient(id) });
  return (
    <Reading query={query}>
      {(client) => (
        <>
          <ScreenHeader title={client.name} aside={client.code} />
          <Panel sx={{ mb: 2 }}>
            <FactList
              facts={[
                [translate('client.regulation'), translate(`client.regulations.${client.regulation}`)],
                [translate('client.reportEmail'), client.reportEmail],
                [translate('client.ownerEmail'), client.ownerEmail],
                [translate('client.createdAt'), <Moment key="created" at={client.createdAt} as="date" />],
              ]}
            />
          </Panel>
          <ClientRulesForm key={client.id} client={client} />
        </>
      )}
    </Reading>
  );
}
