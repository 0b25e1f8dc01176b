import { Type } from 'typebox';

/** RFC 9457 problem details (`Problem` of domain/problem). */
export const ProblemSchema = Type.Object(
  {
    type: Type.String({ description: '`urn:cartera:problem:` y el código.' }),
    title: Type.String({ description: 'Qué pasó, en el idioma de Accept-Language (es o en).' }),
    status: Type.Integer(),
    detail: Type.String({ description: 'Qué hacer.' }),
    code: Type.String({ description: 'Código estable, para programas.' }),
    instance: Type.String({ description: 'Identifica esta respuesta ante soporte.' }),
    errors: Type.Optional(
      Type.Array(
        Type.Object({
          field: Type.String({ description: 'JSON pointer del dato.' }),
          code: Type.String(),
          message: Type.String(),
        }),
      ),
    ),
  },
  { title: 'Problem' },
);
