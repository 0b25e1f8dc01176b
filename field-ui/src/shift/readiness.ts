import { scarceBytes } from '../store/index.js';
import type { StorageState } from '../store/index.js';
import type { TrackerState } from '../position/index.js';

/** One thing to look at before leaving. */
export interface Check {
  name: string;
  look: 'good' | 'due' | 'late';
  words: string;
}

const lowBattery = 30;

/** What a phone needs for a day on the street; nothing stops the shift, everything is said. */
export function readinessChecks(
  { place, permission, fault }: TrackerState,
  storage: StorageState | undefined,
  battery: number | undefined,
  hasPack: boolean,
): Check[] {
  const location: Check =
    permission === 'denied'
      ? { name: 'Ubicación', look: 'late', words: 'Sin permiso: actívelo en los ajustes del teléfono.' }
      : place === undefined
        ? { name: 'Ubicación', look: 'due', words: fault ?? 'Buscando señal de GPS…' }
        : { name: 'Ubicación', look: 'good', words: `Precisión de ${Math.round(place.accuracyMetres)} m` };
  const power: Check =
    battery === undefined
      ? { name: 'Batería', look: 'due', words: 'El teléfono no dice cuánta queda: revísela.' }
      : battery < lowBattery
        ? { name: 'Batería', look: 'late', words: `${battery} %: cargue antes de salir.` }
        : { name: 'Batería', look: 'good', words: `${battery} %` };
  const freeBytes = storage?.freeBytes ?? null;
  const room: Check =
    storage === undefined
      ? { name: 'Memoria', look: 'due', words: 'Revisando…' }
      : freeBytes !== null && freeBytes < scarceBytes
        ? { name: 'Memoria', look: 'late', words: 'Queda poco espacio: borre fotos o aplicaciones.' }
        : storage.persistent
          ? { name: 'Memoria', look: 'good', words: 'Con espacio; lo guardado no se borra solo.' }
          : {
              name: 'Memoria',
              look: 'due',
              words: 'El navegador podría borrar lo guardado si se llena: instale la aplicación.',
            };
  const day: Check = hasPack
    ? { name: 'Mi día', look: 'good', words: 'Descargado: puede trabajar sin internet.' }
    : { name: 'Mi día', look: 'late', words: 'Falta descargarlo.' };
  return [location, power, room, day];
}
