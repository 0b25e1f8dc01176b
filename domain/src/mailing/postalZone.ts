/**
 * First and last two-digit prefix of each state's postal codes. Source: the postal service's catalogue, whose codes begin with
 * the zone of their state (two for the large ones).
 */
const states: readonly (readonly [first: string, last: string, state: string])[] = [
  ['00', '16', 'Ciudad de México'],
  ['20', '20', 'Aguascalientes'],
  ['21', '22', 'Baja California'],
  ['23', '23', 'Baja California Sur'],
  ['24', '24', 'Campeche'],
  ['25', '27', 'Coahuila'],
  ['28', '28', 'Colima'],
  ['29', '30', 'Chiapas'],
  ['31', '33', 'Chihuahua'],
  ['34', '35', 'Durango'],
  ['36', '38', 'Guanajuato'],
  ['39', '41', 'Guerrero'],
  ['42', '43', 'Hidalgo'],
  ['44', '49', 'Jalisco'],
  ['50', '57', 'Estado de México'],
  ['58', '61', 'Michoacán'],
  ['62', '62', 'Morelos'],
  ['63', '63', 'Nayarit'],
  ['64', '67', 'Nuevo León'],
  ['68', '71', 'Oaxaca'],
  ['72', '75', 'Puebla'],
  ['76', '76', 'Querétaro'],
  ['77', '77', 'Quintana Roo'],
  ['78', '79', 'San Luis Potosí'],
  ['80', '82', 'Sinaloa'],
  ['83', '85', 'Sonora'],
  ['86', '86', 'Tabasco'],
  ['87', '89', 'Tamaulipas'],
  ['90', '90', 'Tlaxcala'],
  ['91', '96', 'Veracruz'],
  ['97', '97', 'Yucatán'],
  ['98', '99', 'Zacatecas'],
];

export interface PostalZone {
  /** The first two digits of its postal codes. */
  prefix: string;
  /** Empty for a prefix that the postal service does not use. */
  state: string;
}

/** The zone in which the post sorts a code of five digits. */
export function postalZone(postalCode: string): PostalZone {
  const prefix = postalCode.slice(0, 2);
  const state = states.find(([first, last]) => prefix >= first && prefix <= last)?.[2];
  return { prefix, state: state ?? '' };
}
