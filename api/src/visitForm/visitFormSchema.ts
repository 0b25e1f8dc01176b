import { Type } from 'typebox';
import { visitFormBatchStates } from '@cartera/domain/visitForm';
import { contactFields } from '../accountCommand/index.js';
import { Moment, Nullable, OneOf, Uuid } from '../schema/index.js';

const form = {
  id: Type.String({ format: 'uuid', description: 'Lo que dice el código del papel.' }),
  batchId: Uuid,
  taskId: Uuid,
  accountId: Uuid,
  contactPointId: Nullable(Uuid),
  number: Type.Integer({ description: 'Lugar en el lote, desde 1.' }),
  capturedAt: Nullable(Moment),
};

export const VisitFormSchema = Type.Object(
  { ...form, taskOpen: Type.Boolean({ description: 'La visita sigue abierta en su escritorio.' }) },
  { title: 'VisitForm' },
);

export const VisitFormBatchSchema = Type.Object(
  {
    id: Uuid,
    state: OneOf(visitFormBatchStates),
    failure: Nullable(Type.Object({ code: Type.String(), title: Type.String(), action: Type.String() })),
    forms: Type.Array(Type.Object(form)),
    createdAt: Moment,
    printedAt: Nullable(Moment),
  },
  { title: 'VisitFormBatch' },
);

const { medium: _m, taskId: _t, contactPointId: _c, evidence: _e, ...told } = contactFields;

/** What the paper says: a gestión of medium visit, whose task and address the form knows. */
export const CaptureVisitForm = Type.Object(
  {
    id: Type.String({ format: 'uuid', description: 'De la operación; lo hace quien la pide.' }),
    ...told,
    scanSha256: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'Huella que respondió el escaneo del formato.' }),
  },
  { title: 'CaptureVisitForm', additionalProperties: false },
);
