import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Osrm, Roads, RoadsUnavailable } from '../../src/routing/index.js';
import { cityCentre, near } from '../dayPlan/plannedUnit.js';

const urls = { car: process.env.OSRM_CAR_URL ?? '', foot: process.env.OSRM_FOOT_URL ?? '' };
const [here, there] = [cityCentre, near(cityCentre, 400, 300)];
const farAway = { longitude: -98, latitude: 20 };

let servers: Server[] = [];

afterEach(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  servers = [];
});

async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('the roads of the city', () => {
  test('take longer than nothing, and walking takes longer than driving', async () => {
    const osrm = new Osrm({ urls });
    const [[drive = 0] = []] = await osrm.table('car', [here], [there]);
    const [[walk = 0] = []] = await osrm.table('foot', [here], [there]);
    expect(drive).toBeGreaterThan(20);
    expect(walk).toBeGreaterThan(drive);
    const legs = await osrm.route('car', [here, there, here]);
    expect(legs).toHaveLength(2);
    // A table and a route must tell the same time: a plan is made with one and driven by the other.
    expect(Math.abs(legs![0]!.duration - drive)).toBeLessThan(2);
  });

  test('lead to no door that is far from every street', async () => {
    const osrm = new Osrm({ urls });
    expect(await osrm.table('car', [here], [there, farAway])).toEqual([[expect.any(Number), Number.POSITIVE_INFINITY]]);
    expect((await osrm.table('car', [farAway], [there]))[0]).toEqual([Number.POSITIVE_INFINITY]);
  });

  test('are asked for many doors at once', async () => {
    const osrm = new Osrm({ urls });
    const doors = Array.from({ length: 900 }, (_, index) => near(cityCentre, (index % 30) * 20, index / 3));
    const [row] = await osrm.table('car', [here], doors);
    expect(row).toHaveLength(900);
    expect(row!.every(Number.isFinite)).toBe(true);
  });
});

describe('when the road engine is broken', () => {
  test('silence ends by itself, and after three of them nobody asks for a while', async () => {
    let asked = 0;
    const silent = await answering(() => {
      asked += 1;
    });
    const osrm = new Osrm({ urls: { car: silent, foot: silent }, timeoutMs: 100 });
    for (let turn = 0; turn < 5; turn += 1)
      await expect(osrm.table('car', [here], [there])).rejects.toBeInstanceOf(RoadsUnavailable);
    expect(asked).toBe(3);
  });

  test('nonsense is no road, and no error tells a place', async () => {
    const odd = await answering((_, reply) => reply.end('{"code":"Ok"}'));
    const failure: unknown = await new Osrm({ urls: { car: odd, foot: odd } })
      .table('car', [here], [there])
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RoadsUnavailable);
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain(String(here.longitude));
  });

  test('a connection that is hung up once is asked anew', async () => {
    let asked = 0;
    const shaky = await answering((question, reply) => {
      asked += 1;
      if (asked === 1) return question.socket.destroy();
      return reply.end('{"code":"Ok","durations":[[60.4]],"sources":[{"distance":1}],"destinations":[{"distance":1}]}');
    });
    const osrm = new Osrm({ urls: { car: shaky, foot: shaky } });
    expect(await osrm.table('car', [here], [there])).toEqual([[60]]);
  });

  test('a plan goes on by straight lines, all of it, and says so', async () => {
    const roads = new Roads(new Osrm({ urls: { car: 'http://127.0.0.1:9', foot: 'http://127.0.0.1:9' } }));
    expect(roads.approximate).toBe(false);
    const [[seconds = 0] = []] = await roads.table('foot', [here], [there]);
    expect(seconds).toBeGreaterThan(300);
    expect(roads.approximate).toBe(true);
    const [stretch] = (await roads.stretches('car', [here, there])) ?? [];
    expect(stretch).toMatchObject({ travelMode: 'car', path: [expect.anything(), expect.anything()] });
  });
});
