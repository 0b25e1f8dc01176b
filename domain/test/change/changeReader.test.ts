import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changeTopics, mayHear, topicAction, topicOf } from '../../src/change/index.js';
import { can, desksOf, roles } from '../../src/people/index.js';
import { desks } from '../../src/strategy/index.js';

const reader = fc.record({
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
        mayHear({ role: 'administrator', clientScope: null }, { topic, clientId: null, data: { desk: 'phone' } }),
      ).toBe(true);
  });
});
