import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fastify from 'fastify';
import { can, roles } from '@cartera/domain/people';
import { app } from '../../src/app.js';
import { readConfig } from '../../src/config/index.js';
import type { Permission } from '../../src/plugins/app/permission.js';
import { serverOptions } from '../../src/server/serverOptions.js';
import { createTestServer } from '../support/testServer.js';
import type { TestPerson, TestServer } from '../support/testServer.js';
import { operations } from './routes.js';

let api: TestServer;

beforeAll(async () => {
  api = await createTestServer();
});

afterAll(() => api.close());

/**
 * What each operation asks for. Written out on purpose: a permission changed by mistake in a route must not change the
 * test with it.
 */
const expected: Record<string, Permission> = {
  live: 'public',
  ready: 'public',
  metrics: 'public',
  signIn: 'public',
  showSession: 'signedIn',
  signOut: 'signedIn',
  changePassword: 'signedIn',
  listSessions: 'signedIn',
  endSession: 'signedIn',
  listVideoRooms: 'videoRoom.enter',
  openVideoRoom: 'videoRoom.enter',
  enterVideoRoom: 'videoRoom.enter',
  leaveVideoRoom: 'videoRoom.enter',
  listShifts: 'shift.read',
  showMyShift: 'shift.work',
  startShift: 'shift.work',
  showShift: 'signedIn',
  pauseShift: 'shift.work',
  resumeShift: 'shift.work',
  endShift: 'signedIn',
  acknowledgeRoute: 'shift.work',
  callForHelp: 'shift.work',
  replayShift: 'signedIn',
  sendPositions: 'shift.work',
  showPositionRetention: 'shift.read',
  setPositionRetention: 'shift.manage',
  listAlerts: 'alert.read',
  showAlert: 'alert.read',
  acknowledgeAlert: 'alert.attend',
  explainAlert: 'shift.work',
  closeAlert: 'alert.attend',
  listDayPlans: 'route.read',
  listDayVisits: 'route.read',
  listMapProblems: 'route.read',
  planDay: 'route.plan',
  topUpCollector: 'route.plan',
  replanCollector: 'route.plan',
  planUrgentVisit: 'route.plan',
  moveVisit: 'route.plan',
  showDayPlan: 'route.read',
  listUnplannedVisits: 'route.read',
  listRoutes: 'route.read',
  showMyRoute: 'shift.work',
  recomputeMyRoute: 'shift.work',
  topUpMyRoute: 'shift.work',
  showRoute: 'signedIn',
  publishRoute: 'route.plan',
  acknowledgeRouteVersion: 'shift.work',
  reorderMyRoute: 'shift.work',
  skipRouteStop: 'shift.work',
  lockRouteStop: 'route.plan',
  unlockRouteStop: 'route.plan',
  listDevices: 'signedIn',
  registerDevice: 'signedIn',
  giveUpDevice: 'signedIn',
  listPeople: 'person.manage',
  showPerson: 'person.manage',
  createPerson: 'person.manage',
  changePerson: 'person.manage',
  disablePerson: 'person.manage',
  enablePerson: 'person.manage',
  resetPassword: 'person.manage',
  listPersonSessions: 'person.manage',
  endPersonSessions: 'person.manage',
  listClients: 'portfolio.read',
  showClient: 'portfolio.read',
  createClient: 'client.manage',
  setClientRules: 'client.manage',
  listPortfolios: 'portfolio.read',
  showPortfolio: 'portfolio.read',
  createPortfolio: 'portfolio.manage',
  listPortfolioIntakes: 'intake.read',
  placeFile: 'intake.place',
  listStrategies: 'strategy.read',
  showStrategy: 'strategy.read',
  createStrategy: 'strategy.manage',
  createStrategyVersion: 'strategy.manage',
  importStrategySheet: 'strategy.manage',
  showStrategyVersion: 'strategy.read',
  downloadStrategyWorkbook: 'strategy.read',
  downloadStrategyCsv: 'strategy.read',
  compareStrategyVersions: 'strategy.read',
  listStrategySplits: 'strategy.read',
  createStrategySplit: 'strategy.manage',
  showStrategySplit: 'strategy.read',
  showSplitResults: 'strategy.read',
  endStrategySplit: 'strategy.manage',
  listDryRuns: 'strategy.read',
  startDryRun: 'strategy.manage',
  showDryRun: 'strategy.read',
  listDryRunAccounts: 'strategy.read',
  listDryRunPaths: 'strategy.read',
  listBatches: 'batch.read',
  createBatch: 'batch.run',
  showBatch: 'batch.read',
  listBatchRows: 'batch.read',
  startBatch: 'batch.run',
  approveBatch: 'batch.approve',
  stopBatch: 'batch.run',
  retryBatch: 'batch.run',
  discardBatch: 'batch.run',
  listIntakes: 'intake.read',
  showIntake: 'intake.read',
  showIntakeSummary: 'intake.read',
  listIntakeRows: 'intake.read',
  downloadRowErrors: 'intake.read',
  acceptIntake: 'intake.place',
  discardIntake: 'intake.place',
  undoIntake: 'intake.place',
  correctLayout: 'intake.place',
  listClientFiles: 'clientFile.read',
  sendClientFile: 'clientFile.place',
  showClientFile: 'clientFile.read',
  countClientFileProblems: 'clientFile.read',
  listClientFileRows: 'clientFile.read',
  downloadFileRowErrors: 'clientFile.read',
  acceptClientFile: 'clientFile.place',
  discardClientFile: 'clientFile.place',
  correctFileLayout: 'clientFile.place',
  listUnresolvedRows: 'clientFile.read',
  downloadUnresolvedRows: 'clientFile.read',
  assignUnresolvedRow: 'clientFile.resolve',
  dismissUnresolvedRow: 'clientFile.resolve',
  listAccounts: 'account.read',
  searchAccounts: 'account.read',
  showAccount: 'account.read',
  listTimeline: 'account.read',
  listAccountDocuments: 'document.read',
  listAccountLetters: 'account.read',
  listAccountRulings: 'account.read',
  showDayPack: 'contact.record',
  createUpload: 'contact.record',
  continueUpload: 'contact.record',
  discardUpload: 'contact.record',
  keepUpload: 'contact.record',
  recordContact: 'contact.record',
  decideRuling: 'ruling.decide',
  correctAddress: 'address.correct',
  hold: 'account.command',
  release: 'account.command',
  makePromise: 'contact.record',
  reschedulePromise: 'contact.record',
  cancelPromise: 'account.command',
  proposeAgreement: 'agreement.propose',
  decideAgreement: 'agreement.decide',
  openDispute: 'contact.record',
  resolveDispute: 'account.command',
  recordComplaint: 'contact.record',
  proposeContactPoint: 'contact.record',
  authoriseContactPoint: 'contactPoint.authorise',
  barContactPoint: 'contactPoint.authorise',
  reopenRuling: 'ruling.decide',
  changeStrategy: 'strategy.manage',
  reassign: 'task.assign',
  withdraw: 'account.command',
  listTasks: 'task.read',
  countTasks: 'task.read',
  claimTask: 'task.claim',
  putBackTask: 'task.claim',
  takeNextTask: 'task.claim',
  listTaskHolders: 'task.claim',
  handOverTask: 'task.claim',
  prioritiseTask: 'task.assign',
  listStuckAccounts: 'operations.read',
  followChanges: 'signedIn',
  readMapTiles: 'signedIn',
  showSituation: 'account.read',
  showDocument: 'document.read',
  downloadDocument: 'document.read',
  listAccountContactAttempts: 'account.read',
  listAccountPromises: 'account.read',
  listAccountAgreements: 'account.read',
  listAccountDisputes: 'account.read',
  listAccountComplaints: 'account.read',
  listAccountPayments: 'account.read',
  listLedger: 'account.read',
  listContactAttempts: 'account.read',
  listPromises: 'account.read',
  listAgreements: 'account.read',
  listDisputes: 'account.read',
  listComplaints: 'account.read',
  listPayments: 'account.read',
  measureAgents: 'indicator.read',
  measureProducts: 'indicator.read',
  measureAccounts: 'indicator.read',
  verifyCaseFiles: 'audit.verify',
  listRulings: 'report.read',
  listReports: 'report.read',
  showReport: 'report.read',
  retryReport: 'report.retry',
  listMails: 'report.read',
  listFrankingRegistrations: 'mailing.read',
  showFrankingRegistration: 'mailing.read',
  createFrankingRegistration: 'mailing.manage',
  listMailingRuns: 'mailing.read',
  createMailingRun: 'mailing.manage',
  showMailingRun: 'mailing.read',
  listMailingPieces: 'mailing.read',
  downloadMailingSection: 'mailing.manage',
  downloadDepositSlip: 'mailing.manage',
  retryMailingRun: 'mailing.manage',
  renewDepositSlip: 'mailing.manage',
  cancelMailingRun: 'mailing.manage',
  depositMailingRun: 'mailing.manage',
  returnLetter: 'mailing.manage',
  deliverLetter: 'mailing.manage',
  printVisitForms: 'visitForm.print',
  showVisitFormBatch: 'visitForm.print',
  downloadVisitForms: 'visitForm.print',
  showVisitForm: 'contact.record',
  scanVisitForm: 'contact.record',
  captureVisitForm: 'contact.record',
  listUnits: 'unit.read',
  createUnit: 'unit.manage',
  showCoverage: 'unit.read',
  importUnits: 'unit.manage',
  writePostalAreas: 'unit.manage',
  showUnit: 'unit.read',
  changeUnit: 'unit.manage',
  archiveUnit: 'unit.manage',
  setTerritory: 'unit.manage',
  removeTerritory: 'unit.manage',
  setMember: 'collector.manage',
  removeMember: 'collector.manage',
  listCollectors: 'unit.read',
  showCollector: 'unit.read',
  setCollectorProfile: 'collector.manage',
  readTile: 'map.read',
  listVisitEvidence: 'evidence.read',
  closeEvidenceReview: 'evidence.review',
  askAcknowledgement: 'public',
  acknowledgeReport: 'public',
};

describe('permissions', () => {
  test('an app with a route that declares none, or an unknown one, does not start', async () => {
    for (const config of [undefined, {}, { permission: 'whatever' }]) {
      const server = fastify(serverOptions(api.server.config));
      const start = async () => {
        await app(server, { config: readConfig({ ...process.env, CARTERA_FILES: '/tmp' }) });
        server.get('/open-door', { config: config as object }, () => 'in');
        await server.ready();
      };
      await expect(start()).rejects.toThrow('GET /open-door declares no permission.');
      await server.close();
    }
  });

  test('every operation is in the table of this test', () => {
    expect(operations(api.server).map(({ description }) => description.operationId)).toEqual(
      expect.arrayContaining(Object.keys(expected)),
    );
    expect(operations(api.server)).toHaveLength(Object.keys(expected).length);
  });

  test('nobody signed in: 401 from every operation that is not public', async () => {
    for (const { method, path, description } of operations(api.server)) {
      if (expected[description.operationId!] === 'public') continue;
      const answer = await api.server.inject({ method, url: path.replaceAll('{id}', randomUUID()) });
      expect({ path, ...answer.json<object>() }).toMatchObject({ path, code: 'session.required', status: 401 });
    }
  });

  test.each([...roles])('%s: 403 exactly where the table forbids', async (role) => {
    const person: TestPerson = await api.signedIn(role);
    // Signing out spends the session, so it comes last; following changes never ends by itself.
    const all = operations(api.server)
      .filter(({ description }) => description.operationId !== 'followChanges')
      .sort(
        (a, b) => Number(a.description.operationId === 'signOut') - Number(b.description.operationId === 'signOut'),
      );
    for (const { method, path, description } of all) {
      const permission = expected[description.operationId!]!;
      if (permission === 'public') continue;
      const answer = await person.request({ method, url: path.replaceAll('{id}', randomUUID()) });
      const allowed = permission === 'signedIn' || can(role, permission);
      expect({ path, role, forbidden: answer.statusCode === 403 }).toEqual({ path, role, forbidden: !allowed });
      expect(answer.statusCode).not.toBe(401);
      expect(answer.statusCode).toBeLessThan(500);
    }
  });
});
