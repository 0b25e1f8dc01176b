import type { Screen } from '../screen/index.js';
import { wordsLater } from '../words/index.js';

export { VideoRoomButton } from './VideoRoomButton.js';

/** Calls have no screen of their own: their button is on cases, collectors and alerts. */
export const videoRoomScreen: Screen = {
  name: 'videoRooms',
  permission: 'videoRoom.enter',
  topics: ['videoRoom'],
  words: wordsLater(() => import('./videoRoomWords.js').then(({ videoRoomWords }) => videoRoomWords)),
};
