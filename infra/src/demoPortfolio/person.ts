import type { Random } from '../demoCity/index.js';

export interface PersonName {
  readonly given: string;
  readonly paternal: string;
  readonly maternal: string;
}

const women =
  'Alejandra Alicia Ana Araceli Beatriz Blanca Carmen Cecilia Claudia Cristina Diana Dolores Elena Elizabeth Esperanza Fernanda Gabriela Gloria Graciela Guadalupe Irma Isabel Josefina Karla Laura Leticia Lucía Luz Margarita María Martha Mónica Norma Patricia Raquel Rosa Rocío Sandra Silvia Sofía Susana Teresa Valeria Verónica Ximena Yolanda'.split(
    ' ',
  );
const men =
  'Adrián Alberto Alejandro Alfredo Andrés Antonio Arturo Carlos César Daniel David Eduardo Enrique Ernesto Felipe Fernando Francisco Gabriel Gerardo Guillermo Gustavo Héctor Hugo Ignacio Iván Javier Jesús Joaquín Jorge José Juan Julio Luis Manuel Marco Mario Martín Miguel Óscar Pablo Pedro Rafael Raúl Ricardo Roberto Rubén Salvador Sergio Víctor'.split(
    ' ',
  );
const surnames =
  'Aguilar Aguirre Álvarez Arellano Ávila Barrera Bautista Beltrán Cabrera Calderón Camacho Campos Cárdenas Carrillo Castañeda Castillo Castro Cervantes Chávez Contreras Cortés Cruz Delgado Díaz Domínguez Escobar Espinosa Estrada Fernández Figueroa Flores Fuentes Galván García Gómez González Guerrero Gutiérrez Guzmán Hernández Herrera Ibarra Jiménez Juárez Lara León López Luna Maldonado Márquez Martínez Medina Mejía Méndez Mendoza Meza Miranda Molina Morales Moreno Muñoz Navarro Núñez Ochoa Orozco Ortega Ortiz Pacheco Padilla Peña Pérez Ponce Ramírez Ramos Rangel Reyes Ríos Rivera Rodríguez Rojas Romero Rosales Rosas Ruiz Salas Salazar Salinas Sánchez Sandoval Santos Serrano Silva Solís Soto Suárez Torres Trejo Trujillo Valdez Valencia Vargas Vázquez Vega Velasco Villa Zamora Zavala Zúñiga'.split(
    ' ',
  );

/** An invented person, of common names: nobody in particular. */
export function inventName(random: Random): PersonName {
  const pool = random.chance(0.5) ? women : men;
  const first = random.pick(pool);
  const second = random.chance(0.35) ? random.pick(pool) : first;
  return {
    given: second === first ? first : `${first} ${second}`,
    paternal: random.pick(surnames),
    maternal: random.pick(surnames),
  };
}

export function fullName({ given, paternal, maternal }: PersonName): string {
  return `${given} ${paternal} ${maternal}`;
}

/** An address under a domain that can never receive mail (RFC 2606). */
export function inventEmail({ given, paternal }: PersonName, number: number): string {
  const plain = `${given.split(' ')[0] ?? ''}.${paternal}`
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return `${plain}.${number}@correo.example`;
}

/** Ten digits with the form of a phone in Mexico City, whose local part begins with 0: no subscriber has such a number. */
export function inventPhone(random: Random): string {
  return `550${String(random.integer(10_000_000)).padStart(7, '0')}`;
}
