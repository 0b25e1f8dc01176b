import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changeTopics, mayHear, topicAction, topicOf } from '../../src/change/index.js';
import { can, desksOf, roles } from '../../src/people/index.js';
import { desks } from '../../src/strategy/index.js';

const reader = fc.record({
  id: fc.constant('me'),
  unitScope: fc.option(fc.uniqueArray(fc.constantFrom('north', 'south')), { nil: null }),
  role: fc.constantFrom(...roles),
  clientScope: fc.option(fc.uniqueArray(fc.constantFrom('a', 'b')), { nil: null }),
});
const change = fc.record({
  topic: fc.oneof(fc.constantFrom(...changeTopics, 'intake.accepted', 'unknown', '', 'constructor'), fc.string()),
  clientId: fc.option(fc.constantFrom('a', 'b'), { nil: null }),
  data: fc.record({ desk: fc.oneof(fc.constantFrom(...desks), fc.constant(undefined)) }),
});

describe('who hears of a change', () => {
  test('may read its kind, sees its client, and works on its desk', () => {
    fc.assert(
      fc.property(reader, change, (person, told) => {
        const topic = topicOf(told.topic);
        if (!mayHear(person, told)) return;
        expect(topic).toBeDefined();
        expect(can(person.role, topicAction[topic!])).toBe(true);
        if (person.clientScope !== null) expect(person.clientScope).toContain(told.clientId);
        if (topic === 'task') expect(desksOf(person.role)).toContain(told.data.desk);
      }),
    );
  });

  test('hears no more for asking by topic, and nothing else than what was asked for', () => {
    const asked = fc.uniqueArray(fc.constantFrom(...changeTopics));
    fc.assert(
      fc.property(reader, change, asked, (person, told, topics) => {
        const topic = topicOf(told.topic);
        const wanted = topic !== undefined && topics.includes(topic);
        expect(mayHear(person, told, topics)).toBe(wanted && mayHear(person, told));
      }),
    );
  });

  test('an administrator of everything hears of every topic that has a reader', () => {
    for (const topic of changeTopics)
      expect(
        mayHear(
          { id: 'me', role: 'administrator', clientScope: null, unitScope: null },
          { topic, clientId: null, data: { desk: 'phone' } },
        ),
      ).toBe(true);
  });

  test('what happens in a unit is heard by those who see it, and by the collector whose it is', () => {
    const told = fc.record({
      topic: fc.constantFrom('shift', 'alert.raised'),
      clientId: fc.constant(null),
      data: fc.record({ unitId: fc.constantFrom('north', 'south'), collectorId: fc.constantFrom('me', 'another') }),
    });
    fc.assert(
      fc.property(reader, told, (person, { topic, clientId, data }) => {
        const sees = person.unitScope === null || person.unitScope.includes(data.unitId);
        const hears = data.collectorId === 'me' || (can(person.role, topicAction[topicOf(topic)!]) && sees);
        expect(mayHear(person, { topic, clientId, data })).toBe(hears);
      }),
    );
  });
});
