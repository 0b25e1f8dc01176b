import { words } from '../words/index.js';

export const liveMapWords = words(
  {
    liveMap: {
      title: 'Mapa en vivo',
      label: 'Mapa de zonas, cuentas y gestores en turno',
      legend: 'Simbología',
      duty: 'En turno',
      visits: '%{done} de %{all} visitas',
      layers: {
        accounts: 'Cuentas',
        units: 'Zonas',
        collectors: 'Gestores',
        routes: 'Rutas',
        alerts: 'Alertas',
      },
      worst: {
        ruling: 'Dictamen o domicilio por revisar',
        disputed: 'En aclaración o detenida',
        collecting: 'En gestión',
        promised: 'Con promesa o convenio',
      },
      moving: 'En turno',
      paused: 'En pausa',
      silent: 'Sin señal',
      replay: 'Ver recorrido',
      stops: { open: 'Por visitar', done: 'Visitada', skipped: 'Saltada' },
    },
  },
  {
    liveMap: {
      title: 'Live map',
      label: 'Map of zones, accounts and collectors on duty',
      legend: 'Legend',
      duty: 'On duty',
      visits: '%{done} of %{all} visits',
      layers: { accounts: 'Accounts', units: 'Zones', collectors: 'Collectors', routes: 'Routes', alerts: 'Alerts' },
      worst: {
        ruling: 'Ruling or address to review',
        disputed: 'Disputed or on hold',
        collecting: 'Collecting',
        promised: 'Promised or agreement',
      },
      moving: 'On duty',
      paused: 'Paused',
      silent: 'No signal',
      replay: 'See replay',
      stops: { open: 'To visit', done: 'Visited', skipped: 'Skipped' },
    },
  },
);
