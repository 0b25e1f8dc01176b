import { Box, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { phoneText } from '../format/index.js';
import { Panel } from '../layout/index.js';
import { EventIcon, Tag } from '../shown/index.js';
import type { CaseFile } from './caseSource.js';

type Point = CaseFile['contactPoints'][number];

const iconOf = { address: 'visit', phone: 'call', email: 'message' } as const;
const toneOf = { authorised: 'good', proposed: 'due', barred: 'blocked' } as const;

function ContactPoint({ point }: { point: Point }) {
  const translate = useTranslate();
  const { kind, value, address } = point;
  const isLocated = address !== null && address.latitude !== null;
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: '22px minmax(0, 1fr)', columnGap: 1, py: 0.75 }}>
      <EventIcon what={iconOf[kind]} />
      <Box sx={{ minWidth: 0 }}>
        {kind === 'phone' && point.authorisation === 'authorised' ? (
          <Link href={`tel:${value}`}>{phoneText(value)}</Link>
        ) : (
          <Typography sx={{ overflowWrap: 'anywhere' }}>{kind === 'phone' ? phoneText(value) : value}</Typography>
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75, mt: 0.25 }}>
          <Tag label={translate(`authorisation.${point.authorisation}`)} tone={toneOf[point.authorisation]} />
          {address === null ? null : (
            <Tag
              label={translate(`grade.${address.grade}`)}
              tone={address.grade === 'exact' ? 'good' : address.grade === 'corrected' ? 'active' : 'due'}
            />
          )}
          <Typography variant="caption" color="text.secondary">
            {translate(`provenance.${point.provenance}`, { _: point.provenance })}
            {kind === 'address' && !isLocated ? ` · ${translate('case.notLocated')}` : ''}
          </Typography>
        </Box>
      </Box>
    </Box>
  );
}

/** The only people who may be contacted, each with the ways to reach them and where those come from. */
export function PeoplePanel({ file }: { file: CaseFile }) {
  const translate = useTranslate();
  return (
    <Panel title={translate('case.people')}>
      {file.parties.map(({ id, fullName, role, rfc }) => {
        const points = file.contactPoints.filter(({ partyId }) => partyId === id);
        return (
          <Box key={id} sx={{ px: 2, py: 1, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
            <Typography sx={{ fontWeight: 600 }}>{fullName}</Typography>
            <Typography variant="caption" color="text.secondary">
              {[translate(`partyRole.${role}`), rfc === null ? undefined : `RFC ${rfc}`].filter(Boolean).join(' · ')}
            </Typography>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {points.map((point) => (
                <ContactPoint key={point.id} point={point} />
              ))}
            </Box>
            {points.length === 0 ? <Typography color="text.secondary">{translate('case.noPoints')}</Typography> : null}
          </Box>
        );
      })}
    </Panel>
  );
}
