import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chooseLanguage, languages, problemCatalogue, problemEntry, problemOf } from '@cartera/domain/problem';

describe('problem catalogue', () => {
  test('every entry says what happened and what to do, in every language, each as a sentence', () => {
    for (const [code, entry] of Object.entries(problemCatalogue)) {
      expect(code).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z0-9]*$/);
      expect(entry.status).toBeGreaterThanOrEqual(400);
      for (const language of languages) {
        expect(entry[language].title).toMatch(/^\p{Lu}.*[.]$/u);
        expect(entry[language].action).toMatch(/^\p{Lu}.*[.]$/u);
      }
      expect(entry.es.title).not.toBe(entry.en.title);
    }
  });

  test('a code from a rule is never answered as our own fault', () => {
    fc.assert(
      fc.property(fc.string(), (code) => {
        fc.pre(!code.startsWith('service.'));
        const { status } = problemEntry(code);
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      }),
    );
  });

  test('an unlisted code keeps its name and takes the words of its family', () => {
    const problem = problemOf('account.held.notFrom.ruling', 'es', 'urn:uuid:x');
    expect(problem).toMatchObject({ code: 'account.held.notFrom.ruling', status: 409 });
    expect(problem.title).toBe('La etapa de la cuenta no admite la operación.');
    expect(problemOf('__proto__', 'es', 'urn:uuid:x').title).toBe(problemEntry('command.refused').es.title);
  });
});

describe('chooseLanguage', () => {
  test.each([
    [undefined, 'es'],
    ['', 'es'],
    ['en', 'en'],
    ['en-US,en;q=0.9', 'en'],
    ['es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['fr,en;q=0.5,es;q=0.4', 'en'],
    ['en;q=0, es;q=0.1', 'es'],
    ['fr', 'es'],
    ['en;q=nonsense', 'es'],
  ])('%s -> %s', (header, language) => {
    expect(chooseLanguage(header)).toBe(language);
  });

  test('any header gives a language', () => {
    fc.assert(fc.property(fc.string(), (header) => languages.includes(chooseLanguage(header))));
  });
});
