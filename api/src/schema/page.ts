import { Type } from 'typebox';
import type { TArray, TInteger, TObject, TSchema, TBoolean, TUnsafe } from 'typebox';
import { totalCap } from '@cartera/database/page';
import { Nullable } from './scalars.js';

/** Query of every list. */
export const PageQuery = {
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50, description: 'Filas por página.' }),
  after: Type.Optional(
    Type.String({ minLength: 1, maxLength: 500, description: '`endCursor` de la página anterior.' }),
  ),
};

/** A page of a list; ask for the next with `after=endCursor`. */
export function PageOf<Item extends TSchema>(
  item: Item,
): TObject<{
  items: TArray<Item>;
  pageInfo: TObject<{ hasNextPage: TBoolean; endCursor: TUnsafe<string | null> }>;
}> {
  return Type.Object({
    items: Type.Array(item),
    pageInfo: Type.Object({ hasNextPage: Type.Boolean(), endCursor: Nullable(Type.String()) }),
  });
}

/** A page of a list that says how many rows it has, counted no further than anybody reads. */
export function TotalPageOf<Item extends TSchema>(
  item: Item,
): TObject<{
  items: TArray<Item>;
  pageInfo: TObject<{ hasNextPage: TBoolean; endCursor: TUnsafe<string | null> }>;
  total: TInteger;
  totalIsCapped: TBoolean;
}> {
  return Type.Object({
    ...PageOf(item).properties,
    total: Type.Integer({ description: `Cuántas son, contadas hasta ${totalCap}.` }),
    totalIsCapped: Type.Boolean({ description: 'Hay más de las que se contaron.' }),
  });
}
