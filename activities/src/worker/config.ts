import { envSchema } from 'env-schema';
import { Type } from 'typebox';
import type { Static } from 'typebox';

const schema = Type.Object({
  CARTERA_DATABASE_URL: Type.String({ minLength: 1 }),
  TEMPORAL_ADDRESS: Type.String({ minLength: 1 }),
  TEMPORAL_NAMESPACE: Type.String({ minLength: 1 }),
  /** `id:base64key,…`, newest first: must equal the API's. */
  CARTERA_PAYLOAD_KEYS: Type.String({ minLength: 1 }),
  /** Folder of the file store. */
  CARTERA_FILES: Type.String({ minLength: 1 }),
  CARTERA_SMTP_URL: Type.String({ minLength: 1 }),
  /** The From header of every mail. */
  CARTERA_MAIL_FROM: Type.String({ default: 'Cartera <cartera@cordillera.example>' }),
  NOMINATIM_URL: Type.String({ minLength: 1 }),
  /** `http://host:port` of OSRM for cars and for walkers. */
  OSRM_CAR_URL: Type.String({ minLength: 1 }),
  OSRM_FOOT_URL: Type.String({ minLength: 1 }),
  /** VROOM's command. Without it the day is planned by insertion, which is told as such. */
  CARTERA_VROOM: Type.String({ default: 'vroom' }),
  /** Where clients reach the API: the start of the links in their mail. */
  CARTERA_API_URL: Type.String({ minLength: 1 }),
  /** Who collects, as letters must say: JSON with the keys of `Agency`. Without it, an invented agency for demonstrations. */
  CARTERA_AGENCY: Type.Optional(Type.String()),
  /** Health and metrics of this process, on the loopback; 0 picks a free port. */
  CARTERA_WORKER_HOST: Type.String({ default: '127.0.0.1' }),
  CARTERA_WORKER_PORT: Type.Integer({ default: 15090, minimum: 0, maximum: 65535 }),
  /** Prometheus port of the Temporal SDK's own metrics; none by default. */
  CARTERA_METRICS_PORT: Type.Optional(Type.Integer({ minimum: 1, maximum: 65535 })),
  CARTERA_LOG_LEVEL: Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], { default: 'info' }),
  /** Business clock (`BusinessClock` of domain/clock): epoch milliseconds, and business milliseconds per real one. */
  CARTERA_CLOCK_ORIGIN: Type.Number({ default: 0 }),
  CARTERA_CLOCK_RATE: Type.Number({ default: 1, exclusiveMinimum: 0 }),
  /** It is the wall clock from its origin on. */
  CARTERA_CLOCK_UNTIL_ORIGIN: Type.Boolean({ default: false }),
});

export type WorkerConfig = Static<typeof schema>;

/**
 * The settings of the worker, checked at once.
 *
 * @param environment usually `process.env`
 * @throws Error naming every setting that is missing or wrong
 */
export function readWorkerConfig(environment: NodeJS.ProcessEnv): WorkerConfig {
  return envSchema<WorkerConfig>({ schema, data: environment, env: false });
}
