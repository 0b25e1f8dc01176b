import { Type } from 'typebox';
import { memberRoles, unitKinds } from '@cartera/domain/unit';
import { Moment, Nullable, OneOf, Text, Uuid } from '../schema/index.js';

const name = Text(120, { pattern: '\\S' });
const timeZone = Type.String({
  pattern: '^America/[A-Za-z_]{3,40}$',
  description: 'Zona horaria IANA de sus jornadas.',
});

/** A shape in GeoJSON; what it must be is judged by `domain/unit` `readTerritory`, which says more than a schema can. */
export const Shape = Type.Unsafe<unknown>({
  type: 'object',
  description: 'GeoJSON `Polygon` o `MultiPolygon` en grados WGS 84.',
});

/** Ground as it is answered. */
export const GroundSchema = Type.Unsafe<{ type: 'MultiPolygon'; coordinates: unknown }>({
  type: 'object',
  required: ['type', 'coordinates'],
  properties: {
    type: { type: 'string', enum: ['MultiPolygon'] },
    // Any: four levels of lists, checked when it was stored.
    coordinates: { type: 'array', items: {} },
  },
});

const line = {
  id: Uuid,
  parentId: Nullable(Uuid),
  depth: Type.Integer({ description: 'Unidades por encima de ella.' }),
  kind: OneOf(unitKinds),
  name: Type.String(),
  timeZone: Type.String(),
  territorySource: Nullable(OneOf(['drawn', 'geojson', 'postalCodes'])),
  territoryVersion: Type.Integer({ description: 'Cero mientras nadie lo ha trazado.' }),
  placing: Type.Boolean({ description: 'Sus cuentas se están acomodando a un territorio nuevo.' }),
  areaSquareKilometres: Nullable(Type.Number()),
  collectors: Type.Integer(),
  archivedAt: Nullable(Moment),
};

export const UnitSchema = Type.Object(
  {
    ...line,
    accounts: Type.Integer({ description: 'Cuentas abiertas, con lugar en el mapa, que son de ella misma.' }),
  },
  { title: 'Unit' },
);

export const UnitTreeSchema = Type.Object(
  {
    items: Type.Array(UnitSchema),
    accountsOutside: Nullable(
      Type.Integer({
        description: 'Cuentas con lugar fuera de todo territorio; nulo para quien sólo ve sus unidades.',
      }),
    ),
  },
  { title: 'UnitTree' },
);

export const UnitMemberSchema = Type.Object(
  { personId: Uuid, fullName: Type.String(), memberRole: OneOf(memberRoles), since: Moment },
  { title: 'UnitMember' },
);

export const UnitFileSchema = Type.Object(
  {
    ...line,
    territory: Nullable(GroundSchema),
    postalCodes: Nullable(Type.Array(Type.String())),
    members: Type.Array(UnitMemberSchema),
  },
  { title: 'UnitFile' },
);

export const NewUnitSchema = Type.Object(
  { id: Uuid, parentId: Nullable(Uuid), kind: OneOf(unitKinds), name, timeZone: Type.Optional(timeZone) },
  { title: 'NewUnit', additionalProperties: false },
);

export const UnitChangeSchema = Type.Object(
  {
    name: Type.Optional(name),
    kind: Type.Optional(OneOf(unitKinds)),
    timeZone: Type.Optional(timeZone),
    parentId: Type.Optional(Nullable(Uuid)),
  },
  { title: 'UnitChange', additionalProperties: false, minProperties: 1 },
);

export const PostalCodes = Type.Array(Type.String({ pattern: '^[0-9]{5}$' }), { minItems: 1, maxItems: 2_000 });

/** The ground of a unit, told in one of its two ways. */
export const TerritorySchema = Type.Object(
  { territory: Type.Optional(Shape), postalCodes: Type.Optional(PostalCodes) },
  {
    title: 'UnitTerritory',
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
    description: 'Un área trazada, o los códigos postales que la forman.',
  },
);

/** A file of GeoJSON, read feature by feature. */
export const FeatureCollection = Type.Object({
  type: OneOf(['FeatureCollection']),
  features: Type.Array(
    Type.Object({
      properties: Type.Optional(Type.Unsafe<Record<string, unknown> | null>({ type: ['object', 'null'] })),
      geometry: Type.Optional(Type.Unsafe<unknown>({})),
    }),
    { minItems: 1, maxItems: 40_000 },
  ),
});

const piece = { areaSquareKilometres: Type.Number(), ground: GroundSchema };

export const CoverageSchema = Type.Object(
  {
    overlaps: Type.Array(Type.Object({ unitIds: Type.Array(Uuid), ...piece })),
    gaps: Type.Array(Type.Object(piece)),
  },
  { title: 'TerritoryCoverage' },
);
