import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  archiveUnit,
  changeUnit,
  findUnit,
  readScope,
  removeMember,
  setMember,
  setTerritory,
} from '@cartera/database/unit';
import type { MemberChange, ScopedPerson, TerritoryOrder, UnitFile } from '@cartera/database/unit';
import { memberRoles, readTerritory } from '@cartera/domain/unit';
import { ProblemError, found } from '../../../../../problem/index.js';
import { OneOf, Uuid } from '../../../../../schema/index.js';
import {
  TerritorySchema,
  UnitChangeSchema,
  UnitFileSchema,
  groundProblem,
  shapeProblem,
  startTerritoryChange,
} from '../../../../../unit/index.js';

const tags = ['unidades'];
const params = Type.Object({ id: Uuid });
const memberParams = Type.Object({ id: Uuid, personId: Uuid });
const response = { 200: UnitFileSchema };
/** Twenty thousand corners with seven decimals each, and room to spare. */
const shapeLimitBytes = 4 * 1_024 * 1_024;

const memberProblems: Partial<Record<MemberChange, string>> = {
  unitNotFound: 'unit.notFound',
  personNotFound: 'unit.memberNotFound',
  roleDoesNotFit: 'unit.roleDoesNotFit',
  collectsElsewhere: 'unit.collectsElsewhere',
  onDuty: 'unit.memberOnDuty',
};

/** One unit: its place in the tree, its ground and its people. Each order says how things shall be, so asking again is the same. */
const unit: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { sql } = fastify.database;

  const seen = async (person: ScopedPerson, id: string): Promise<UnitFile> => {
    const { unitIds } = await readScope(sql, person);
    return found(await findUnit(sql, id, unitIds), 'unit.notFound');
  };

  /** Places the accounts by the newest ground; one that is placed already, or being placed, is left alone. */
  const place = async (id: string): Promise<UnitFile> => {
    const file = found(await findUnit(sql, id, null), 'unit.notFound');
    if (file.placing) await startTerritoryChange(await fastify.lifecycles(), id, file.territoryVersion);
    return file;
  };

  const groundOrder = ({
    territory,
    postalCodes = [],
  }: {
    territory?: unknown;
    postalCodes?: string[];
  }): TerritoryOrder => {
    if (territory === undefined) return { source: 'postalCodes', postalCodes };
    const read = readTerritory(territory);
    if ('refusal' in read) throw shapeProblem(read.refusal, '/territory');
    return { source: 'drawn', territory: read.territory };
  };

  fastify.get(
    '',
    {
      config: { permission: 'unit.read' },
      schema: {
        operationId: 'showUnit',
        tags,
        summary: 'Una unidad, con su territorio y su gente',
        params,
        response,
      },
    },
    (request) => seen(request.person(), request.params.id),
  );

  fastify.patch(
    '',
    {
      config: { permission: 'unit.manage' },
      schema: {
        operationId: 'changeUnit',
        tags,
        summary: 'Cambiar el nombre de una unidad o moverla, con lo que depende de ella',
        params,
        body: UnitChangeSchema,
        response,
      },
    },
    async (request) => {
      const { id } = request.params;
      const change = await changeUnit(sql, { id, ...request.body, actor: request.person().id });
      if (change === 'notFound' || change === 'nameTaken') throw new ProblemError(`unit.${change}`);
      if (change !== 'changed' && change !== 'moved' && change !== 'unchanged') throw new ProblemError(change);
      return place(id);
    },
  );

  fastify.post(
    '/archive',
    {
      config: { permission: 'unit.manage' },
      schema: {
        operationId: 'archiveUnit',
        tags,
        summary: 'Archivar una unidad que ya no tiene nada',
        params,
        response,
      },
    },
    async (request) => {
      const { id } = request.params;
      const change = await archiveUnit(sql, { id, actor: request.person().id, now: new Date() });
      if (change === 'notFound' || change === 'notEmpty') throw new ProblemError(`unit.${change}`);
      return place(id);
    },
  );

  fastify.put(
    '/territory',
    {
      config: { permission: 'unit.manage' },
      bodyLimit: shapeLimitBytes,
      schema: {
        operationId: 'setTerritory',
        tags,
        summary: 'Trazar el territorio de una unidad, o formarlo de códigos postales',
        description: 'Sus cuentas se acomodan después, sin que nadie espere: `placing` dice si falta alguna.',
        params,
        body: TerritorySchema,
        response,
      },
    },
    async (request) => {
      const { id } = request.params;
      const change = await setTerritory(sql, id, groundOrder(request.body), request.person().id);
      if (!('version' in change)) throw groundProblem(change, '/territory');
      return place(id);
    },
  );

  fastify.delete(
    '/territory',
    {
      config: { permission: 'unit.manage' },
      schema: { operationId: 'removeTerritory', tags, summary: 'Dejar a una unidad sin territorio', params, response },
    },
    async (request) => {
      const { id } = request.params;
      const change = await setTerritory(sql, id, { source: 'none' }, request.person().id);
      if (!('version' in change)) throw groundProblem(change, '/territory');
      return place(id);
    },
  );

  fastify.put(
    '/members/:personId',
    {
      config: { permission: 'collector.manage' },
      schema: {
        operationId: 'setMember',
        tags,
        summary: 'Hacer a alguien parte de una unidad',
        description: 'Cada quien cobra en una sola unidad; supervisar puede varias.',
        params: memberParams,
        body: Type.Object({ memberRole: OneOf(memberRoles) }, { additionalProperties: false }),
        response,
      },
    },
    async (request) => {
      const { id: unitId, personId } = request.params;
      await seen(request.person(), unitId);
      const { memberRole } = request.body;
      const problem =
        memberProblems[await setMember(sql, { unitId, personId, memberRole, actor: request.person().id })];
      if (problem !== undefined) throw new ProblemError(problem);
      return seen(request.person(), unitId);
    },
  );

  fastify.delete(
    '/members/:personId',
    {
      config: { permission: 'collector.manage' },
      schema: {
        operationId: 'removeMember',
        tags,
        summary: 'Quitar a alguien de una unidad',
        params: memberParams,
        response,
      },
    },
    async (request) => {
      const { id: unitId, personId } = request.params;
      const before = await seen(request.person(), unitId);
      const problem = memberProblems[await removeMember(sql, { unitId, personId, actor: request.person().id })];
      if (problem !== undefined) throw new ProblemError(problem);
      // Whoever takes themselves out no longer sees what is left.
      return (await findUnit(sql, unitId, null)) ?? before;
    },
  );
  done();
};

export default unit;
