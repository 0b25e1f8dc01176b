import { words } from '../words/index.js';

export const alertWords = words(
  {
    alert: {
      title: 'Alertas por atender',
      none: 'Ninguna alerta por atender',
      kinds: {
        outOfZone: 'Fuera de su zona',
        offRoute: 'Fuera de su ruta',
        noSignal: 'Sin señal',
        panic: 'Pide ayuda',
        mockLocation: 'Ubicación falsa',
      },
      states: { raised: 'Nueva', acknowledged: 'Atendiéndose', explained: 'Con explicación', closed: 'Cerrada' },
      distance: 'A %{metres} m del límite',
      acknowledge: 'Atender',
      close: { attended: 'Cerrar: atendida', falseAlarm: 'Cerrar: falsa alarma' },
      find: 'Ver en el mapa',
    },
  },
  {
    alert: {
      title: 'Alerts to attend',
      none: 'No alert to attend',
      kinds: {
        outOfZone: 'Out of their zone',
        offRoute: 'Off their route',
        noSignal: 'No signal',
        panic: 'Asks for help',
        mockLocation: 'False location',
      },
      states: { raised: 'New', acknowledged: 'Attended', explained: 'Explained', closed: 'Closed' },
      distance: '%{metres} m beyond the limit',
      acknowledge: 'Attend',
      close: { attended: 'Close: attended', falseAlarm: 'Close: false alarm' },
      find: 'See on the map',
    },
  },
);
