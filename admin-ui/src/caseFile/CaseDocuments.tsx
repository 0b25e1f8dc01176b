import Close from '@mui/icons-material/Close';
import { Box, Button, Dialog, DialogTitle, IconButton } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Schemas } from '@cartera/api/client';
import { Moment } from '../shown/index.js';
import { FactTable } from './FactTable.js';
import { documentAddress, useCasePart } from './caseSource.js';
import type { CaseFile } from './caseSource.js';

type Document = Schemas['Document'];

/** A document as it was kept, opened over the case file: pictures and PDF in place, anything else as a download. */
export function DocumentViewer({ document, onClose }: { document: Document; onClose: () => void }) {
  const translate = useTranslate();
  const address = documentAddress(document.id);
  const isPicture = document.mediaType.startsWith('image/');
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth aria-labelledby="document-title">
      <DialogTitle id="document-title" sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 1 }}>
        <Box sx={{ flexGrow: 1, minWidth: 0 }}>
          {`${translate(`documentKind.${document.kind}`)} · ${document.fileName}`}
        </Box>
        <Button href={address} download={document.fileName} color="inherit">
          {translate('ra.action.export')}
        </Button>
        <IconButton onClick={onClose} aria-label={translate('case.closeViewer')}>
          <Close />
        </IconButton>
      </DialogTitle>
      <Box sx={{ height: '80dvh', bgcolor: ({ palette }) => palette.tokens.panel, display: 'grid' }}>
        {isPicture ? (
          <Box
            component="img"
            src={address}
            alt={document.fileName}
            sx={{ maxWidth: '100%', maxHeight: '80dvh', m: 'auto' }}
          />
        ) : (
          <iframe src={address} title={document.fileName} style={{ width: '100%', height: '100%', border: 0 }} />
        )}
      </Box>
    </Dialog>
  );
}

/** The papers of an account. */
export function CaseDocuments({ file }: { file: CaseFile }) {
  const translate = useTranslate();
  const documents = useCasePart(file.id, 'documents');
  const [viewed, setViewed] = useState<Document>();
  return (
    <>
      <FactTable
        title={translate('case.tabs.documents')}
        query={documents}
        keyOf={({ id }) => id}
        empty={translate('case.empty.documents')}
        columns={[
          { label: translate('command.fields.kind'), show: ({ kind }) => translate(`documentKind.${kind}`) },
          { label: translate('command.fields.value'), show: ({ fileName }) => fileName },
          { label: translate('command.fields.dueOn'), show: ({ createdAt }) => <Moment at={createdAt} /> },
          {
            label: translate('case.view'),
            align: 'right',
            show: (document) => <Button onClick={() => setViewed(document)}>{translate('case.view')}</Button>,
          },
        ]}
      />
      {viewed === undefined ? null : <DocumentViewer document={viewed} onClose={() => setViewed(undefined)} />}
    </>
  );
}
