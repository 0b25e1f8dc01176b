import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { listAgreements } from '@cartera/database/agreement';
import { listContactAttempts } from '@cartera/database/contactAttempt';
import { listComplaints, listDisputes } from '@cartera/database/dispute';
import { listLedger, listPayments } from '@cartera/database/ledger';
import { listAccountPromises } from '@cartera/database/promise';
import { AgreementSchema, ComplaintSchema, DisputeSchema, PromiseSchema } from '../commitment/index.js';
import { ContactAttemptSchema, attemptAnswer } from '../contactAttempt/index.js';
import { LedgerEntrySchema, PaymentSchema, paymentAnswer } from '../money/index.js';
import { casePart } from './casePart.js';

/** What happened between an account and its debtor. The scope is judged on the account itself. */
export const caseParts: readonly FastifyPluginCallbackTypebox[] = [
  casePart({
    path: '/contact-attempts',
    operationId: 'listAccountContactAttempts',
    summary: 'Gestiones de la cuenta, con su evidencia',
    item: ContactAttemptSchema,
    list: (db, accountId, page) => listContactAttempts(db, null, { accountId }, page),
    answer: attemptAnswer,
  }),
  casePart({
    path: '/promises',
    operationId: 'listAccountPromises',
    summary: 'Promesas de la cuenta, de la más reciente a la más antigua',
    item: PromiseSchema,
    list: listAccountPromises,
    answer: (line) => line,
  }),
  casePart({
    path: '/agreements',
    operationId: 'listAccountAgreements',
    summary: 'Convenios de la cuenta',
    item: AgreementSchema,
    list: (db, accountId, page) => listAgreements(db, null, { accountId }, page),
    answer: (line) => line,
  }),
  casePart({
    path: '/disputes',
    operationId: 'listAccountDisputes',
    summary: 'Aclaraciones de la cuenta',
    item: DisputeSchema,
    list: (db, accountId, page) => listDisputes(db, null, { accountId }, page),
    answer: (line) => line,
  }),
  casePart({
    path: '/complaints',
    operationId: 'listAccountComplaints',
    summary: 'Quejas de la cuenta',
    item: ComplaintSchema,
    list: (db, accountId, page) => listComplaints(db, null, { accountId }, page),
    answer: (line) => line,
  }),
  casePart({
    path: '/payments',
    operationId: 'listAccountPayments',
    summary: 'Pagos y reversos de la cuenta',
    item: PaymentSchema,
    list: (db, accountId, page) => listPayments(db, null, { accountId }, page),
    answer: paymentAnswer,
  }),
  casePart({
    path: '/ledger',
    operationId: 'listLedger',
    summary: 'Estado de cuenta: qué cambió el saldo y cuánto quedó',
    item: LedgerEntrySchema,
    list: listLedger,
    answer: (line) => line,
  }),
];
