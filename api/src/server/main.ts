import closeWithGrace from 'close-with-grace';
import { readConfig } from '../config/index.js';
import { createServer } from './server.js';

const config = readConfig(process.env);
const server = await createServer(config);

// Long enough for a command on its way to Temporal; uploads that are cut are sent again under the same id.
closeWithGrace({ delay: 15_000 }, async ({ err, signal }) => {
  if (err) server.log.fatal({ err }, 'stopping after an error');
  else server.log.info({ signal }, 'stopping');
  await server.close();
});

await server.listen({ host: config.CARTERA_API_HOST, port: config.CARTERA_API_PORT });
