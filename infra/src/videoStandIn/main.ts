import { createVideoStandIn } from './videoStandIn.js';

const { CARTERA_VIDEO_URL = '', CARTERA_VIDEO_APPLICATION = 'cartera', CARTERA_VIDEO_SECRET = '' } = process.env;
const { hostname, port } = new URL(CARTERA_VIDEO_URL);
const server = createVideoStandIn({
  application: CARTERA_VIDEO_APPLICATION,
  secret: CARTERA_VIDEO_SECRET,
  domain: hostname,
});
server.listen(Number(port), hostname);
process.once('SIGTERM', () => server.close(() => process.exit(0)));
