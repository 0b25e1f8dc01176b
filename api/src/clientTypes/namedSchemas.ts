import { isDeepStrictEqual } from 'node:util';

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The description with every titled object kept once, under `components/schemas`: screens then name what they show
 * (`schemas['DeskTask']`), and a problem is not written again at every route. A title that two schemas carry stays where it
 * is for the second, which is then read in place.
 *
 * @param document an OpenAPI document without references
 */
export function withNamedSchemas(document: Json): Json {
  const schemas: Record<string, Json> = {};
  const name = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(name);
    if (!isObject(value)) return value;
    const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, name(one)]));
    const { title, type } = inner;
    if (typeof title !== 'string' || type !== 'object') return inner;
    const known = (schemas[title] ??= inner);
    return isDeepStrictEqual(known, inner) ? { $ref: `#/components/schemas/${title}` } : inner;
  };
  const { components, ...rest } = document;
  const paths = name(rest) as Json;
  return { ...paths, components: { ...(isObject(components) ? components : {}), schemas } };
}
