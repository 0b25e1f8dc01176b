import Call from '@mui/icons-material/CallOutlined';
import Description from '@mui/icons-material/DescriptionOutlined';
import EditLocation from '@mui/icons-material/EditLocationAltOutlined';
import Gavel from '@mui/icons-material/GavelOutlined';
import Handshake from '@mui/icons-material/HandshakeOutlined';
import Mail from '@mui/icons-material/MailOutlined';
import Message from '@mui/icons-material/SmsOutlined';
import Outbox from '@mui/icons-material/OutboxOutlined';
import Pending from '@mui/icons-material/PendingOutlined';
import Report from '@mui/icons-material/ReportProblemOutlined';
import Schedule from '@mui/icons-material/ScheduleOutlined';
import Visit from '@mui/icons-material/DirectionsWalkOutlined';
import { useTheme } from '@mui/material';
import type { SvgIconProps } from '@mui/material';
import type { ComponentType } from 'react';
import type { Tokens } from '../theme/index.js';

const icons: Readonly<Record<string, ComponentType<SvgIconProps>>> = {
  letter: Mail,
  call: Call,
  visit: Visit,
  message: Message,
  offer: Description,
  ruling: Gavel,
  decideRuling: Gavel,
  rulingDocument: Gavel,
  reviewAddress: EditLocation,
  judgePromise: Schedule,
  remindPromise: Schedule,
  decideAgreement: Handshake,
  agreementDocument: Handshake,
  judgeAgreement: Handshake,
  report: Outbox,
  unblock: Report,
  resume: Schedule,
};

/** The icon of a channel or of what comes next; channels keep their colour everywhere. */
export function EventIcon({ what }: { what: string }) {
  const { palette } = useTheme();
  const Icon = icons[what] ?? Pending;
  const channel = Object.hasOwn(palette.tokens.channel, what)
    ? palette.tokens.channel[what as keyof Tokens['channel']]
    : palette.text.secondary;
  return <Icon aria-hidden sx={{ fontSize: 18, color: channel, flexShrink: 0 }} />;
}
