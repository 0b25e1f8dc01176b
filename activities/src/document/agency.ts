/**
 * The collection agency as its papers present it. The law wants the reader to know who is asking: name, domicile, telephone
 * and the persons responsible (CONDUSEF provisions for collection agencies, first contact).
 */
export interface Agency {
  name: string;
  /** One line. */
  address: string;
  /** The telephone registered for collections, as people write it. */
  phone: string;
  email: string;
  /** When the telephone is answered, for example `lunes a viernes de 9:00 a 18:00`. */
  hours: string;
  /** Who answers for the agency's work, by name. */
  responsible: string;
}

/** An invented agency for demonstrations and tests; an installation states its own. */
export const exampleAgency: Agency = {
  name: 'Despacho Cordillera',
  address: 'Av. de los Ejemplos 100, Col. Centro, 06000 Ciudad de México',
  phone: '55 0000 0100',
  email: 'atencion@cordillera.example',
  hours: 'lunes a viernes de 9:00 a 18:00',
  responsible: 'Lic. Elena Ejemplo Prado',
};

const parts = ['name', 'address', 'phone', 'email', 'hours', 'responsible'] as const;

/**
 * Reads the agency from a setting, a JSON object with the keys of {@link Agency}.
 *
 * @throws Error naming the missing parts: a letter without them would break the first-contact rule
 */
export function agencyOf(setting: string): Agency {
  const given = JSON.parse(setting) as Partial<Record<(typeof parts)[number], unknown>> | null;
  const valueOf = (part: (typeof parts)[number]): string => {
    const value = given?.[part];
    return typeof value === 'string' ? value.trim() : '';
  };
  const missing = parts.filter((part) => valueOf(part) === '');
  if (missing.length > 0) throw new Error(`The agency's settings lack: ${missing.join(', ')}.`);
  return {
    name: valueOf('name'),
    address: valueOf('address'),
    phone: valueOf('phone'),
    email: valueOf('email'),
    hours: valueOf('hours'),
    responsible: valueOf('responsible'),
  };
}
