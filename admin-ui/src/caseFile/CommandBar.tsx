import More from '@mui/icons-material/ExpandMore';
import { Box, Button, Dialog, DialogContent, DialogTitle, ListItemText, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { PersonCommandKind } from '@cartera/domain/account';
import { contactMedia } from '@cartera/domain/contact';
import type { ContactMedium } from '@cartera/domain/contact';
import { AgreementDialog } from '../command/AgreementDialog.js';
import { CommandDialog } from '../command/CommandDialog.js';
import { ContactForm } from '../contact/index.js';
import { VideoRoomButton } from '../videoRoom/index.js';
import { useCasePart } from './caseSource.js';
import type { CaseFile, Ruling, Situation } from './caseSource.js';

/** What a person does most in front of an account; the rest is one menu away. */
const foremost: readonly PersonCommandKind[] = ['recordContact', 'makePromise', 'proposeAgreement'];

/** What a command is about, where the account has only one of it. */
function subjectOf(kind: PersonCommandKind, file: CaseFile, rulings: readonly Ruling[]): Record<string, unknown> {
  const { livePromise, openAgreement, openDispute } = file.standing;
  switch (kind) {
    case 'reschedulePromise':
    case 'cancelPromise':
      return { promiseId: livePromise?.id };
    case 'decideAgreement':
      return { agreementId: openAgreement?.id };
    case 'resolveDispute':
      return { disputeId: openDispute?.id };
    case 'decideRuling':
      return { rulingId: rulings.find(({ state }) => state === 'proposed')?.id };
    case 'reopenRuling':
      return { rulingId: rulings.find(({ state }) => state === 'approved')?.id };
    default:
      return {};
  }
}

function ContactDialog({ file, situation, onClose }: { file: CaseFile; situation: Situation; onClose: () => void }) {
  const translate = useTranslate();
  const [medium, setMedium] = useState<ContactMedium>('call');
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="contact-title">
      <DialogTitle id="contact-title">{translate('contact.register')}</DialogTitle>
      <DialogContent>
        <Box role="radiogroup" aria-label={translate('contact.medium')} sx={{ display: 'flex', gap: 1, mb: 1 }}>
          {contactMedia.map((one) => (
            <Button
              key={one}
              role="radio"
              aria-checked={medium === one}
              variant={medium === one ? 'contained' : 'outlined'}
              color={medium === one ? 'primary' : 'inherit'}
              onClick={() => setMedium(one)}
            >
              {translate(`medium.${one}`)}
            </Button>
          ))}
        </Box>
        <ContactForm
          key={medium}
          file={file}
          medium={medium}
          clockOffsetMs={situation.clockOffsetMs}
          onDone={onClose}
        />
      </DialogContent>
    </Dialog>
  );
}

/** What may be asked of the account now. What may not is there too, greyed, with the reason. */
export function CommandBar({ file, situation }: { file: CaseFile; situation: Situation }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<PersonCommandKind>();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const rulings = useCasePart(file.id, 'rulings');
  // What the role can never do is absent; what it cannot do now is greyed.
  const commands = situation.commands.filter(({ reason }) => reason?.code !== 'permission.denied');
  const buttons = commands.filter(({ kind }) => foremost.includes(kind));
  const rest = commands.filter(({ kind }) => !foremost.includes(kind));
  const ask = (kind: PersonCommandKind): void => {
    setAnchor(null);
    if (kind === 'correctAddress') void navigate(`/address-review/none/${file.id}`);
    else setAsked(kind);
  };
  const close = (): void => setAsked(undefined);

  return (
    <Box
      role="group"
      aria-label={translate('case.actions')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5 }}
    >
      {buttons.map(({ kind, allowed, reason }) => (
        // A disabled button hears no pointer: its reason is told by what holds it.
        <span key={kind} title={reason === null ? undefined : `${reason.title} ${reason.action}`}>
          <Button
            variant={kind === 'recordContact' ? 'contained' : 'outlined'}
            disabled={!allowed}
            onClick={() => ask(kind)}
          >
            {translate(`command.kinds.${kind}`)}
          </Button>
        </span>
      ))}
      {rest.length === 0 ? null : (
        <Button
          color="inherit"
          endIcon={<More />}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          {translate('command.more')}
        </Button>
      )}
      <VideoRoomButton subject={{ kind: 'account', id: file.id }} about={file.reference} />
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {rest.map(({ kind, allowed, reason }) => (
          // Not `disabled`: its reason must be readable, also by keyboard.
          <MenuItem
            key={kind}
            aria-disabled={!allowed}
            onClick={allowed ? () => ask(kind) : undefined}
            sx={{ maxWidth: 420, ...(allowed ? {} : { color: 'text.secondary', cursor: 'default' }) }}
          >
            <ListItemText
              primary={translate(`command.kinds.${kind}`)}
              secondary={reason === null ? undefined : reason.title}
              slotProps={{ secondary: { variant: 'caption', sx: { whiteSpace: 'normal' } } }}
            />
          </MenuItem>
        ))}
      </Menu>
      {asked === 'recordContact' ? <ContactDialog file={file} situation={situation} onClose={close} /> : null}
      {asked === 'proposeAgreement' ? <AgreementDialog file={file} onClose={close} /> : null}
      {asked === undefined || asked === 'recordContact' || asked === 'proposeAgreement' ? null : (
        <CommandDialog kind={asked} file={file} about={subjectOf(asked, file, rulings.data ?? [])} onClose={close} />
      )}
    </Box>
  );
}
