import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { countUnitAccounts } from '@cartera/database/tile';
import {
  createUnit,
  findCoverage,
  findUnit,
  importUnits,
  listUnits,
  readScope,
  writePostalAreas,
} from '@cartera/database/unit';
import { unitKinds } from '@cartera/domain/unit';
import { ProblemError, found } from '../../../../problem/index.js';
import { Nullable, OneOf, Text, Uuid } from '../../../../schema/index.js';
import {
  CoverageSchema,
  FeatureCollection,
  NewUnitSchema,
  UnitFileSchema,
  UnitTreeSchema,
  groundProblem,
  readNamedGrounds,
  readPostalAreas,
  startTerritoryChange,
} from '../../../../unit/index.js';

const tags = ['unidades'];
/** The postal codes of a large state, as text. */
const fileLimitBytes = 64 * 1_024 * 1_024;
const centralZone = 'America/Mexico_City';

/** The tree of units: who answers for which ground. */
const units: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { sql } = fastify.database;

  fastify.get(
    '',
    {
      config: { permission: 'unit.read' },
      schema: {
        operationId: 'listUnits',
        tags,
        summary: 'Estructura: unidades a su alcance, nivel por nivel',
        querystring: Type.Object({ archived: Type.Optional(Type.Boolean()) }, { additionalProperties: false }),
        response: { 200: UnitTreeSchema },
      },
    },
    async (request) => {
      const scope = await readScope(sql, request.person());
      const [units, accounts] = await Promise.all([
        listUnits(sql, scope.unitIds, request.query.archived),
        countUnitAccounts(sql, scope),
      ]);
      return {
        items: units.map((unit) => ({ ...unit, accounts: accounts.get(unit.id) ?? 0 })),
        accountsOutside: scope.unitIds === null ? (accounts.get(null) ?? 0) : null,
      };
    },
  );

  fastify.post(
    '',
    {
      config: { permission: 'unit.manage' },
      schema: {
        operationId: 'createUnit',
        tags,
        summary: 'Agregar una unidad a la estructura',
        body: NewUnitSchema,
        response: { 200: UnitFileSchema, 201: UnitFileSchema },
      },
    },
    async (request, reply) => {
      const { timeZone = centralZone, ...told } = request.body;
      const created = await createUnit(sql, { ...told, timeZone }, request.person().id);
      if (created === 'idReused') throw new ProblemError('record.idReused');
      if (created === 'nameTaken') throw new ProblemError('unit.nameTaken');
      if (created !== 'created' && created !== 'repeated') throw new ProblemError(created);
      const unit = found(await findUnit(sql, told.id, null), 'unit.notFound');
      return reply.code(created === 'created' ? 201 : 200).send(unit);
    },
  );

  fastify.get(
    '/coverage',
    {
      config: { permission: 'unit.read' },
      schema: {
        operationId: 'showCoverage',
        tags,
        summary: 'Traslapes y huecos entre los territorios de unidades hermanas',
        description: 'Los pedazos más pequeños o angostos que un error de trazo no se cuentan.',
        querystring: Type.Object(
          { parentId: Type.Optional(Uuid) },
          { additionalProperties: false, description: 'Sin ella, las unidades de arriba.' },
        ),
        response: { 200: CoverageSchema },
      },
    },
    async (request) => {
      const { unitIds } = await readScope(sql, request.person());
      const { parentId } = request.query;
      if (parentId !== undefined) found(await findUnit(sql, parentId, unitIds), 'unit.notFound');
      else if (unitIds !== null) throw new ProblemError('unit.notFound');
      return findCoverage(sql, parentId ?? null);
    },
  );

  fastify.post(
    '/import',
    {
      config: { permission: 'unit.manage' },
      bodyLimit: fileLimitBytes,
      schema: {
        operationId: 'importUnits',
        tags,
        summary: 'Importar territorios de un archivo GeoJSON',
        description:
          'Cada polígono lleva el nombre de su unidad; las que faltan se agregan. Se toma todo el archivo o nada, y repetirlo no cambia nada.',
        body: Type.Object(
          {
            parentId: Nullable(Uuid),
            kind: OneOf(unitKinds),
            nameProperty: Type.Optional(Text(60)),
            file: FeatureCollection,
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            units: Type.Array(
              Type.Object({ id: Uuid, name: Type.String(), created: Type.Boolean(), changed: Type.Boolean() }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const { parentId, kind, nameProperty = 'name', file } = request.body;
      const grounds = readNamedGrounds(file.features, nameProperty);
      const order = { parentId, kind, timeZone: centralZone, grounds, actor: request.person().id };
      const imported = await importUnits(sql, order);
      if ('refusal' in imported) {
        const { refusal } = imported;
        if ('ground' in refusal) throw groundProblem(refusal.ground, `/file/features/${refusal.at}/geometry`);
        const { addition } = refusal;
        throw new ProblemError(addition === 'idReused' || addition === 'nameTaken' ? 'unit.nameTaken' : addition);
      }
      const client = await fastify.lifecycles();
      // Those that were placed before keep their workflow's id used up: asking again starts only what never began.
      await Promise.all(imported.units.map(({ id, version }) => startTerritoryChange(client, id, version)));
      return imported;
    },
  );

  fastify.put(
    '/postal-areas',
    {
      config: { permission: 'unit.manage' },
      bodyLimit: fileLimitBytes,
      schema: {
        operationId: 'writePostalAreas',
        tags,
        summary: 'Cargar los polígonos de los códigos postales',
        description: 'Los códigos que el archivo no trae se quedan como están.',
        body: Type.Object({ file: FeatureCollection }, { additionalProperties: false }),
        response: { 200: Type.Object({ added: Type.Integer(), changed: Type.Integer() }) },
      },
    },
    (request) => writePostalAreas(sql, readPostalAreas(request.body.file.features)),
  );
  done();
};

export default units;
