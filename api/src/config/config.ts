import { envSchema } from 'env-schema';
import { Type } from 'typebox';
import type { Static } from 'typebox';

const schema = Type.Object({
  CARTERA_DATABASE_URL: Type.String({ minLength: 1 }),
  TEMPORAL_ADDRESS: Type.String({ minLength: 1 }),
  TEMPORAL_NAMESPACE: Type.String({ minLength: 1 }),
  /** `id:base64key,…`, newest first: must equal the workers'. */
  CARTERA_PAYLOAD_KEYS: Type.String({ minLength: 1 }),
  /** Folder of the file store. */
  CARTERA_FILES: Type.String({ minLength: 1 }),
  CARTERA_API_HOST: Type.String({ default: '127.0.0.1' }),
  CARTERA_API_PORT: Type.Integer({ default: 15000, minimum: 0, maximum: 65535 }),
  /** True only behind a proxy of our own: it makes X-Forwarded-* believed. */
  CARTERA_API_TRUST_PROXY: Type.Boolean({ default: false }),
  /** Requests a minute from one address. */
  CARTERA_API_REQUEST_LIMIT: Type.Integer({ default: 6000, minimum: 1 }),
  /** Sign-ins a minute from one address. */
  CARTERA_API_SIGN_IN_LIMIT: Type.Integer({ default: 20, minimum: 1 }),
  /** Of one person, in a minute, whatever their address: offices share one. */
  CARTERA_API_READ_LIMIT: Type.Integer({ default: 6000, minimum: 1 }),
  CARTERA_API_OPERATION_LIMIT: Type.Integer({ default: 3000, minimum: 1 }),
  CARTERA_API_UPLOAD_LIMIT: Type.Integer({ default: 60, minimum: 1 }),
  CARTERA_API_STREAM_LIMIT: Type.Integer({ default: 60, minimum: 1 }),
  /** Folder of the built console, served at `/`; without it the API serves data alone. */
  CARTERA_CONSOLE_FILES: Type.Optional(Type.String({ minLength: 1 })),
  /** Folder of the collector's built app, served at `/campo/`. */
  CARTERA_FIELD_FILES: Type.Optional(Type.String({ minLength: 1 })),
  /** Whom a collector calls for help, and whose number they leave at a door; without it the app has none to offer. E.164. */
  CARTERA_FIELD_PHONE: Type.Optional(Type.String({ pattern: '^\\+[1-9]\\d{7,14}$' })),
  /** At most one position of a phone that moves in so many seconds. */
  CARTERA_FIELD_MOVING_FIX_SECONDS: Type.Integer({ default: 15, minimum: 1, maximum: 600 }),
  /** The map's `tiles.pmtiles`, through the pointer to the map that serves; without it there are no tiles. */
  CARTERA_MAP_TILES: Type.Optional(Type.String({ minLength: 1 })),
  /** Origin of the video server (Jitsi Meet); without it there are no video rooms. */
  CARTERA_VIDEO_URL: Type.Optional(Type.String({ minLength: 1 })),
  /** The application id and the secret that the video server shares with us, for its token authentication. */
  CARTERA_VIDEO_APPLICATION: Type.String({ default: 'cartera', minLength: 1 }),
  /** The subject that the server's tokens name; its host name when absent. */
  CARTERA_VIDEO_DOMAIN: Type.Optional(Type.String({ minLength: 1 })),
  CARTERA_VIDEO_SECRET: Type.Optional(Type.String({ minLength: 32 })),
  /** Requests are turned away while the event loop is later than this, in milliseconds; 0 never. */
  CARTERA_API_LOOP_DELAY_LIMIT: Type.Integer({ default: 5_000, minimum: 0 }),
  CARTERA_LOG_LEVEL: Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], { default: 'info' }),
  /** Business clock (`BusinessClock` of domain/clock): epoch milliseconds, and business milliseconds per real one. */
  CARTERA_CLOCK_ORIGIN: Type.Number({ default: 0 }),
  CARTERA_CLOCK_RATE: Type.Number({ default: 1, exclusiveMinimum: 0 }),
  /** It is the wall clock from its origin on. */
  CARTERA_CLOCK_UNTIL_ORIGIN: Type.Boolean({ default: false }),
});

export type Config = Static<typeof schema>;

/**
 * The settings of the API, checked at once.
 *
 * @param environment usually `process.env`
 * @throws Error naming every setting that is missing or wrong
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  return envSchema<Config>({ schema, data: environment, env: false });
}
