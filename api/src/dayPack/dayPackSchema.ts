import { Type } from 'typebox';
import type { DayPack } from '@cartera/domain/fieldVisit';
import { identityProofKinds } from '@cartera/domain/fieldVisit';
import { Nullable, OneOf, Uuid } from '../schema/index.js';

const Text = Type.String();
const number = Type.Number();
const sealed = {
  iv: Type.String(),
  data: Type.String({ description: 'AES-256-GCM en base64; la marca va al final.' }),
};

const Stop = Type.Object(
  {
    id: Uuid,
    taskId: Uuid,
    accountId: Uuid,
    contactPointId: Uuid,
    position: Type.Integer(),
    state: OneOf(['open', 'done', 'skipped', 'withdrawn']),
    travelMode: OneOf(['car', 'foot']),
    parkingGroup: Nullable(Uuid),
    locked: Type.Boolean(),
    longitude: number,
    latitude: number,
    precision: Nullable(Text),
    arriveAt: Nullable(Type.String({ format: 'date-time' })),
    timeZone: Text,
    address: Type.Object({ line: Text, settlement: Text, town: Text, reference: Text }),
    parties: Type.Array(
      Type.Object({
        id: Uuid,
        role: OneOf(['titular', 'aval', 'obligadoSolidario']),
        fullName: Text,
        locks: Type.Array(Type.Object({ kind: OneOf(identityProofKinds), salt: Text, ...sealed })),
      }),
    ),
    turns: Type.Array(Type.Object({ text: Text, metres: number, longitude: number, latitude: number })),
    sealed: Type.Object(sealed, { description: 'Los datos del caso; los abre un dato correcto de la persona.' }),
  },
  { title: 'PackedStop' },
);

const Fence = Nullable(
  Type.Object({
    version: Type.String({ description: 'La que nombra el juez del servidor.' }),
    polygons: Type.Array(Type.Array(Type.Array(Type.Array(number))), {
      description: 'Coordenadas de un MultiPolygon, longitud primero.',
    }),
  }),
);

export const DayPackSchema = Type.Unsafe<DayPack>(
  Type.Object(
    {
      version: Text,
      preparedAt: Type.String({ format: 'date-time' }),
      day: Type.String({ format: 'date' }),
      collector: Type.Object({ id: Uuid, fullName: Text }),
      route: Type.Object({
        id: Nullable(Uuid),
        version: Type.Integer(),
        approximate: Type.Boolean(),
        metres: Nullable(number),
        seconds: Nullable(number),
        path: Type.Array(Type.Array(number)),
      }),
      fences: Type.Object(
        { zone: Fence, corridor: Fence },
        { description: 'Para que el teléfono juzgue su posición antes que nadie, con las mismas reglas.' },
      ),
      stops: Type.Array(Stop),
      results: Type.Array(Type.Object({ code: Text, group: Text, words: Text, evidence: Type.Boolean() })),
      settings: Type.Object({
        movingFixSeconds: Type.Integer(),
        standingFixSeconds: Type.Integer(),
        fixesPerBatch: Type.Integer(),
        batchSeconds: Type.Integer(),
        arrivedMetres: Type.Integer(),
        photoLongestSidePixels: Type.Integer(),
        supervisorPhone: Nullable(Text),
        hasVideo: Type.Boolean(),
      }),
    },
    { title: 'DayPack' },
  ),
);
