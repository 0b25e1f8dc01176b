import { words } from '../words/index.js';

export const videoRoomWords = words(
  {
    videoRoom: {
      title: 'Videollamada',
      open: 'Videollamada',
      enter: 'Entrar a la videollamada',
      opening: 'Abriendo la sala…',
      leave: 'Salir',
      endForAll: 'Terminar para todos',
      notEntered: 'No se pudo entrar a la sala',
      noAnswer: 'El servidor de video no responde',
      noAnswerHelp: 'Revise su red o llame por teléfono. Vuelva a intentarlo en un momento.',
    },
  },
  {
    videoRoom: {
      title: 'Video call',
      open: 'Video call',
      enter: 'Enter the video call',
      opening: 'Opening the room…',
      leave: 'Leave',
      endForAll: 'End for everybody',
      notEntered: 'The room could not be entered',
      noAnswer: 'The video server does not answer',
      noAnswerHelp: 'Check your network or call by phone. Try again in a moment.',
    },
  },
);
