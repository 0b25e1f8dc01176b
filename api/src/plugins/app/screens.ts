import { access } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { Config } from '../../config/index.js';

/** Screens that are served beside the API: where, and from which folder of built files. */
interface ServedScreens {
  /** Address of the first page, with the slash at its end. */
  prefix: string;
  folder: string;
}

/** What the settings name. The longest prefix first: the console answers for all that nobody else does. */
function servedScreens({ CARTERA_CONSOLE_FILES, CARTERA_FIELD_FILES }: Config): ServedScreens[] {
  return [
    { prefix: '/campo/', folder: CARTERA_FIELD_FILES },
    { prefix: '/', folder: CARTERA_CONSOLE_FILES },
  ].flatMap(({ prefix, folder }) => (folder === undefined ? [] : [{ prefix, folder }]));
}

/** Addresses of programs: there a mistake is answered as a problem, never with a page. */
const programs = /^\/(api|docs|health|metrics)(\/|$)/;

/**
 * A page may run our own scripts, draw our own tiles and frame our own documents, and talk to nobody else but the video server,
 * whose script opens the calls. Styles are written into the page by the component library, which is why they, and nothing else,
 * may be inline.
 */
const policy = (video: readonly string[]): string =>
  [
    "default-src 'self'",
    ...(video.length === 0 ? [] : [["script-src 'self'", ...video].join(' ')]),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    ['frame-src', "'self' blob:", ...video].join(' '),
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');

/** Names with a hash of their content never change; a page is asked again each time, so that a new version is seen. */
function cacheFor(path: string): string {
  return path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The file that an address names, as a path within its folder; the page itself for an address of the screens. */
async function fileFor(request: FastifyRequest, { prefix, folder }: ServedScreens): Promise<string | undefined> {
  const [address = '/'] = request.url.split('?', 1);
  let asked: string;
  try {
    asked = normalize(decodeURIComponent(address.slice(prefix.length)));
  } catch {
    return undefined;
  }
  if (asked.startsWith('..') || asked.startsWith(sep) || asked.includes('\0')) return undefined;
  if (asked !== '.' && asked !== '' && (await exists(join(folder, asked)))) return asked;
  // A script of an older version that is gone is not found; a page of any address is the page.
  const wantsPage = request.headers.accept?.includes('text/html') === true;
  return wantsPage && (await exists(join(folder, 'index.html'))) ? 'index.html' : undefined;
}

/** The built screens, at addresses that no route answers. Without them the API is as it was. */
export default fp(
  async (fastify) => {
    const screens = servedScreens(fastify.config);
    if (screens.length === 0) return;
    await fastify.register(staticFiles, {
      root: screens.map(({ folder }) => folder),
      serve: false,
      // The build leaves `file.br` and `file.gz` beside what compresses well.
      preCompressed: true,
    });

    const { CARTERA_VIDEO_URL } = fastify.config;
    const video = CARTERA_VIDEO_URL === undefined ? [] : [new URL(CARTERA_VIDEO_URL).origin];
    const heard = ['self', ...video.map((origin) => `"${origin}"`)].join(' ');
    const contentPolicy = policy(video);

    const serve = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
      const isRead = request.method === 'GET' || request.method === 'HEAD';
      if (!request.is404 || !isRead || programs.test(request.url)) return undefined;
      const bare = screens.find(({ prefix }) => prefix === `${request.url}/`);
      if (bare !== undefined) return reply.redirect(bare.prefix);
      const served = screens.find(({ prefix }) => request.url.startsWith(prefix));
      const file = served && (await fileFor(request, served));
      if (served === undefined || file === undefined) return undefined;
      return reply
        .header('content-security-policy', contentPolicy)
        .header('permissions-policy', `geolocation=(self), camera=(${heard}), microphone=(${heard})`)
        .header('cache-control', cacheFor(file))
        .header('vary', 'accept-encoding')
        .sendFile(file, served.folder, { cacheControl: false });
    };
    // Before the problems' own hook, which turns away whatever no route answers.
    fastify.addHook('onRequest', serve);
  },
  { name: 'screens' },
);
