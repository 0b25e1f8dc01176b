import type { FastifyInstance } from 'fastify';
import accountCaseFile from './api/v1/accounts/_id/index.js';
import accountCommands from './api/v1/accounts/_id/commands/index.js';
import accounts from './api/v1/accounts/index.js';
import acknowledgements from './api/v1/acknowledgements/index.js';
import agreements from './api/v1/agreements/index.js';
import complaints from './api/v1/complaints/index.js';
import contactAttempts from './api/v1/contact-attempts/index.js';
import disputes from './api/v1/disputes/index.js';
import payments from './api/v1/payments/index.js';
import promises from './api/v1/promises/index.js';
import caseFiles from './api/v1/case-files/index.js';
import batchCommands from './api/v1/batches/_id/commands/index.js';
import batches from './api/v1/batches/index.js';
import clientFileCommands from './api/v1/client-files/_id/commands/index.js';
import clientFiles from './api/v1/client-files/index.js';
import clientRules from './api/v1/clients/_id/rules/index.js';
import collectors from './api/v1/collectors/index.js';
import clients from './api/v1/clients/index.js';
import events from './api/v1/events/index.js';
import devices from './api/v1/devices/index.js';
import documents from './api/v1/documents/index.js';
import dryRuns from './api/v1/dry-runs/index.js';
import dayPack from './api/v1/day-pack/index.js';
import dayPlan from './api/v1/day-plans/_id/index.js';
import dayPlans from './api/v1/day-plans/index.js';
import description from './api/v1/index.js';
import indicators from './api/v1/indicators/index.js';
import intakeCommands from './api/v1/intakes/_id/commands/index.js';
import intakes from './api/v1/intakes/index.js';
import map from './api/v1/map/index.js';
import mails from './api/v1/mails/index.js';
import person from './api/v1/people/_id/index.js';
import people from './api/v1/people/index.js';
import portfolioIntakes from './api/v1/portfolios/_id/intakes/index.js';
import portfolios from './api/v1/portfolios/index.js';
import reports from './api/v1/reports/index.js';
import oneRoute from './api/v1/routes/_id/index.js';
import dayRoutes from './api/v1/routes/index.js';
import rulings from './api/v1/rulings/index.js';
import alerts from './api/v1/alerts/index.js';
import positions from './api/v1/positions/index.js';
import shift from './api/v1/shifts/_id/index.js';
import shifts from './api/v1/shifts/index.js';
import situation from './api/v1/accounts/_id/situation/index.js';
import session from './api/v1/session/index.js';
import sessions from './api/v1/sessions/index.js';
import strategySheets from './api/v1/strategies/_id/sheets/index.js';
import strategies from './api/v1/strategies/index.js';
import strategySplits from './api/v1/strategy-splits/index.js';
import strategyVersions from './api/v1/strategy-versions/index.js';
import stuckAccounts from './api/v1/stuck-accounts/index.js';
import task from './api/v1/tasks/_id/index.js';
import tasks from './api/v1/tasks/index.js';
import nextTask from './api/v1/tasks/next/index.js';
import frankingRegistrations from './api/v1/franking-registrations/index.js';
import letters from './api/v1/letters/index.js';
import mailingCommands from './api/v1/mailing-runs/_id/commands/index.js';
import mailingRuns from './api/v1/mailing-runs/index.js';
import unresolvedRows from './api/v1/unresolved-rows/index.js';
import tiles from './api/v1/tiles/index.js';
import unit from './api/v1/units/_id/index.js';
import units from './api/v1/units/index.js';
import uploads from './api/v1/uploads/index.js';
import visitEvidence from './api/v1/visit-evidence/index.js';
import videoRooms from './api/v1/video-rooms/index.js';
import visitForms from './api/v1/visit-forms/index.js';
import health from './health/index.js';
import metrics from './metrics/index.js';

/** Every route by its prefix, which is also its folder (`_id` stands for `:id`). Listed, not found: a bundler and a reader see them all. */
const routes = [
  ['/health', health],
  ['/metrics', metrics],
  ['/api/v1', description],
  ['/api/v1/session', session],
  ['/api/v1/sessions', sessions],
  ['/api/v1/devices', devices],
  ['/api/v1/people', people],
  ['/api/v1/people/:id', person],
  ['/api/v1/clients', clients],
  ['/api/v1/clients/:id/rules', clientRules],
  ['/api/v1/strategies', strategies],
  ['/api/v1/strategies/:id/sheets', strategySheets],
  ['/api/v1/strategy-versions', strategyVersions],
  ['/api/v1/strategy-splits', strategySplits],
  ['/api/v1/dry-runs', dryRuns],
  ['/api/v1/batches', batches],
  ['/api/v1/batches/:id/commands', batchCommands],
  ['/api/v1/portfolios', portfolios],
  ['/api/v1/portfolios/:id/intakes', portfolioIntakes],
  ['/api/v1/intakes', intakes],
  ['/api/v1/intakes/:id/commands', intakeCommands],
  ['/api/v1/client-files', clientFiles],
  ['/api/v1/client-files/:id/commands', clientFileCommands],
  ['/api/v1/unresolved-rows', unresolvedRows],
  ['/api/v1/accounts', accounts],
  ['/api/v1/accounts/:id', accountCaseFile],
  ['/api/v1/accounts/:id/commands', accountCommands],
  ['/api/v1/accounts/:id/situation', situation],
  ['/api/v1/contact-attempts', contactAttempts],
  ['/api/v1/promises', promises],
  ['/api/v1/agreements', agreements],
  ['/api/v1/disputes', disputes],
  ['/api/v1/complaints', complaints],
  ['/api/v1/payments', payments],
  ['/api/v1/case-files', caseFiles],
  ['/api/v1/indicators', indicators],
  ['/api/v1/tasks', tasks],
  ['/api/v1/tasks/next', nextTask],
  ['/api/v1/tasks/:id', task],
  ['/api/v1/stuck-accounts', stuckAccounts],
  ['/api/v1/events', events],
  ['/api/v1/day-pack', dayPack],
  ['/api/v1/day-plans', dayPlans],
  ['/api/v1/day-plans/:id', dayPlan],
  ['/api/v1/routes', dayRoutes],
  ['/api/v1/routes/:id', oneRoute],
  ['/api/v1/documents', documents],
  ['/api/v1/rulings', rulings],
  ['/api/v1/reports', reports],
  ['/api/v1/mails', mails],
  ['/api/v1/franking-registrations', frankingRegistrations],
  ['/api/v1/mailing-runs', mailingRuns],
  ['/api/v1/mailing-runs/:id/commands', mailingCommands],
  ['/api/v1/letters', letters],
  ['/api/v1/video-rooms', videoRooms],
  ['/api/v1/visit-forms', visitForms],
  ['/api/v1/uploads', uploads],
  ['/api/v1/units', units],
  ['/api/v1/units/:id', unit],
  ['/api/v1/collectors', collectors],
  ['/api/v1/tiles', tiles],
  ['/api/v1/visit-evidence', visitEvidence],
  ['/api/v1/map', map],
  ['/api/v1/acknowledgements', acknowledgements],
  ['/api/v1/shifts', shifts],
  ['/api/v1/shifts/:id', shift],
  ['/api/v1/positions', positions],
  ['/api/v1/alerts', alerts],
] as const;

/** Opens every route. */
export async function registerRoutes(fastify: FastifyInstance): Promise<void> {
  for (const [prefix, plugin] of routes) await fastify.register(plugin, { prefix });
}
