/** What a client's column can mean to us; each is a column of `staging_row`. */
export const columns = [
  'reference',
  'fullName',
  'rfc',
  'curp',
  'guarantorName',
  'phone',
  'phone2',
  'email',
  'product',
  'addressLine',
  'street',
  'exterior',
  'interior',
  'settlement',
  'postalCode',
  'municipality',
  'state',
  'balance',
  'principal',
  'ordinaryInterest',
  'defaultInterest',
  'daysPastDue',
  'openedOn',
] as const;

export type Column = (typeof columns)[number];

/** What each column is called on screen and in the row-error file (es-MX). */
export const columnLabels: Record<Column, string> = {
  reference: 'Número de cuenta',
  fullName: 'Nombre del titular',
  rfc: 'RFC',
  curp: 'CURP',
  guarantorName: 'Nombre del aval',
  phone: 'Teléfono',
  phone2: 'Segundo teléfono',
  email: 'Correo electrónico',
  product: 'Producto',
  addressLine: 'Domicilio en una línea',
  street: 'Calle',
  exterior: 'Número exterior',
  interior: 'Número interior',
  settlement: 'Colonia',
  postalCode: 'Código postal',
  municipality: 'Municipio o alcaldía',
  state: 'Estado',
  balance: 'Saldo total',
  principal: 'Capital',
  ordinaryInterest: 'Intereses ordinarios',
  defaultInterest: 'Intereses moratorios',
  daysPastDue: 'Días de atraso',
  openedOn: 'Fecha de apertura',
};

/** A file without one of each group cannot become accounts that may be written to. */
export const requiredColumns: readonly (readonly Column[])[] = [
  ['reference'],
  ['fullName'],
  ['balance'],
  ['addressLine', 'street'],
];
