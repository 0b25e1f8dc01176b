import { describe, expect, test } from '@jest/globals';
import { instanceNamed } from '../../src/instance/index.js';
import { supervisorConfiguration } from '../../src/services/index.js';
import type { ServiceDefinition } from '../../src/services/index.js';

const instance = instanceNamed('bench');

const service = (change: Partial<ServiceDefinition>): ServiceDefinition => ({
  name: 'thing',
  title: 'cosa',
  command: ['/bin/thing'],
  ports: [],
  needs: [],
  health: () => Promise.resolve(),
  ...change,
});

describe('the configuration of supervisord', () => {
  test('starts nothing by itself and gives up on what cannot start', () => {
    const text = supervisorConfiguration(instance, [service({})]);
    expect(text).toContain('[program:thing]');
    expect(text).toContain('autostart=false');
    expect(text).toContain('startretries=3');
    expect(text).toContain('stopsignal=TERM');
  });

  test('stops PostgreSQL its own way', () => {
    const text = supervisorConfiguration(instance, [service({ stopSignal: 'INT', stopSeconds: 90, user: 'postgres' })]);
    expect(text).toContain('stopsignal=INT');
    expect(text).toContain('stopwaitsecs=90');
    expect(text).toContain('user=postgres');
  });

  test('keeps per cent signs and backslashes of values, and quotes of words', () => {
    const text = supervisorConfiguration(instance, [
      service({ command: ['/bin/thing', 'say "x\\y"'], environment: { A: '50% of x\\y' } }),
    ]);
    expect(text).toContain(String.raw`command="/bin/thing" "say \"x\\y\""`);
    expect(text).toContain(String.raw`environment=A="50%% of x\y"`);
  });

  test.each(['two\nlines', 'a ;comment', 'a #comment', 'a "quote"'])(
    'refuses a value that supervisord would cut: %j',
    (value) => {
      expect(() => supervisorConfiguration(instance, [service({ environment: { A: value } })])).toThrow('supervisord');
    },
  );
});
