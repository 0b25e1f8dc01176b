/** A clean CSV of invented accounts, all living in one street; `changes` replaces cells of a row by their heading. */
export function inventedFile(
  rows: number,
  changes: Record<number, Partial<Record<Heading, string>>> = {},
  prefix = 'C',
): Buffer {
  const lines = Array.from({ length: rows }, (_, index) => {
    const row: Record<Heading, string> = {
      Cuenta: `${prefix}-${String(index + 1).padStart(7, '0')}`,
      Cliente: `Persona Inventada ${'ABCDEFGHIJ'[index % 10]}`,
      Calle: 'Toronto',
      'Num. Ext.': String(100 + (index % 900)),
      Colonia: 'Providencia 1a Secc',
      'C.P.': '44630',
      Municipio: 'Guadalajara',
      Estado: 'Jalisco',
      Teléfono: `33${String(20_000_000 + index)}`,
      Adeudo: `${1000 + (index % 5000)}.${String(index % 100).padStart(2, '0')}`,
      ...changes[index + 1],
    };
    return headings.map((heading) => `"${row[heading].replaceAll('"', '""')}"`).join(',');
  });
  return Buffer.from([headings.join(','), ...lines].join('\r\n'));
}

export const headings = [
  'Cuenta',
  'Cliente',
  'Calle',
  'Num. Ext.',
  'Colonia',
  'C.P.',
  'Municipio',
  'Estado',
  'Teléfono',
  'Adeudo',
] as const;

type Heading = (typeof headings)[number];
