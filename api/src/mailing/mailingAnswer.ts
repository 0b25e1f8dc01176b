import type { FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import type { MailingPiece, MailingRun } from '@cartera/database/mailing';
import { pieceCode } from '@cartera/domain/mailing';
import { chooseLanguage, problemEntry } from '@cartera/domain/problem';
import type { MailingPieceSchema, MailingRunSchema } from './mailingSchema.js';

/** The `{ code }` that a row keeps of what stopped it, with its words in the reader's language. */
export function failureAnswer(
  failure: unknown,
  request: FastifyRequest,
): { code: string; title: string; action: string } | null {
  const code: unknown = typeof failure === 'object' && failure !== null ? Reflect.get(failure, 'code') : undefined;
  if (typeof code !== 'string') return null;
  return { code, ...problemEntry(code)[chooseLanguage(request.headers['accept-language'])] };
}

/** A run as the API shows it: what blocks it, in words. */
export function runAnswer(run: MailingRun, request: FastifyRequest): Static<typeof MailingRunSchema> {
  const { failure, slipSha256: _, slipBytes: __, ...shown } = run;
  return { ...shown, failure: failureAnswer(failure, request) };
}

/** A piece as the API shows it. */
export function pieceAnswer(piece: MailingPiece): Static<typeof MailingPieceSchema> {
  const { serial, withdrawnWhy, outcome, ...shown } = piece;
  type Shown = Static<typeof MailingPieceSchema>;
  return {
    ...shown,
    code: pieceCode(serial),
    // Both columns are written from these lists only.
    withdrawnWhy: withdrawnWhy as Shown['withdrawnWhy'],
    outcome: outcome as Shown['outcome'],
  };
}
