import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { findStrategy, findStrategyVersion } from '@cartera/database/strategyVersion';
import { receiveFile } from '../../../../../../intake/index.js';
import { ProblemError, found } from '../../../../../../problem/index.js';
import { Uuid } from '../../../../../../schema/index.js';
import { VersionSchema, importSheet } from '../../../../../../strategy/index.js';

/** Sixty steps weigh some kilobytes. */
const sheetLimitBytes = 2 * 1024 * 1024;

/** The words of a portfolio's file do not fit a strategy's. */
const ownProblems: Readonly<Record<string, string>> = {
  'intake.fileMissing': 'strategySheet.fileMissing',
  'intake.fileTooLarge': 'strategySheet.unreadable',
};

/** Versions of a strategy from a spreadsheet. */
const strategySheets: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  fastify.post(
    '',
    {
      config: {
        permission: 'strategy.manage',
        formBody: Type.Object({
          id: Type.String({
            format: 'uuid',
            description: 'De la versión; hecho por quien envía, va antes del archivo.',
          }),
          file: Type.Unsafe({ type: 'string', format: 'binary', description: 'XLSX o CSV, hasta 2 MB.' }),
        }),
      },
      schema: {
        operationId: 'importStrategySheet',
        tags: ['estrategias'],
        summary: 'Crear una versión desde una hoja de cálculo; todo o nada, con cada celda que corregir',
        params: Type.Object({ id: Uuid }),
        response: { 200: VersionSchema, 201: VersionSchema },
      },
    },
    async (request, reply) => {
      const strategy = found(await findStrategy(db, request.params.id), 'strategy.notFound');
      const received = await receiveFile(request, fastify.files, sheetLimitBytes).catch((error: unknown) => {
        const own = error instanceof ProblemError ? ownProblems[error.code] : undefined;
        throw own === undefined ? error : new ProblemError(own);
      });
      const outcome = await importSheet(await fastify.lifecycles(), {
        strategyId: strategy.id,
        versionId: received.id,
        fileSha256: received.sha256,
        actor: request.person().id,
      });
      const version = found(await findStrategyVersion(db, received.id), 'strategyVersion.notFound');
      return reply.code(outcome === 'created' ? 201 : 200).send(version);
    },
  );
  done();
};

export default strategySheets;
