import fp from 'fastify-plugin';
import { ProblemError } from '../../problem/index.js';

/** Nothing we accept is deeper; a deeper body only exists to exhaust the stack of whoever walks it. */
const deepest = 20;

const unstorable = /\0|\p{Surrogate}/u;

function refuse(field: string, code: string, es: string, en: string): never {
  throw new ProblemError('request.invalid', { faults: [{ field, code, message: { es, en } }] });
}

/**
 * Looks for text that PostgreSQL cannot keep: the NUL character, and halves of surrogate pairs in JSON. Found here they are
 * the sender's to mend; found by the database they would be a failure of ours.
 */
function check(root: unknown): void {
  const pending: { value: unknown; field: string; depth: number }[] = [{ value: root, field: '', depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, field, depth } = next;
    if (typeof value === 'string' && unstorable.test(value))
      refuse(
        field,
        'field.unstorable',
        'Contiene un carácter que no se puede guardar.',
        'Holds a character that cannot be stored.',
      );
    if (typeof value !== 'object' || value === null) continue;
    if (depth === deepest) refuse(field, 'field.tooDeep', 'Está anidado de más.', 'Is nested too deeply.');
    for (const [key, child] of Object.entries(value)) {
      if (unstorable.test(key))
        refuse(field, 'field.unstorable', 'Contiene un nombre no válido.', 'Holds a name that is not valid.');
      pending.push({ value: child, field: `${field}/${key}`, depth: depth + 1 });
    }
  }
}

export default fp(
  (fastify, _options, done) => {
    fastify.addHook('preValidation', (request, _reply, next) => {
      check(request.params);
      check(request.query);
      check(request.body);
      next();
    });
    done();
  },
  { name: 'storableText' },
);
