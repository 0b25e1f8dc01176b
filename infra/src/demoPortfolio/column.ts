/** The columns of the invented creditor's file, in order. */
export const portfolioColumns = [
  'Número de crédito',
  'Nombre del cliente',
  'RFC',
  'Calle',
  'Número exterior',
  'Número interior',
  'Colonia',
  'Código postal',
  'Municipio',
  'Estado',
  'Teléfono',
  'Correo electrónico',
  'Producto',
  'Capital',
  'Intereses ordinarios',
  'Intereses moratorios',
  'Saldo total',
  'Días de mora',
  'Fecha de apertura',
  'Nombre del aval',
] as const;

export type PortfolioColumn = (typeof portfolioColumns)[number];

/** One row before it is written. */
export type PortfolioCells = Record<PortfolioColumn, string>;
