import { accountScreen } from '../account/index.js';
import { agreementScreen } from '../agreement/index.js';
import { addressReviewScreen } from '../addressReview/index.js';
import { intakeScreen } from '../intake/index.js';
import { batchScreens } from '../batch/index.js';
import { dayPlanScreen } from '../dayPlan/index.js';
import { dryRunScreens } from '../dryRun/index.js';
import { liveMapScreen } from '../liveMap/index.js';
import { operationsScreen } from '../operations/index.js';
import { phoneScreen } from '../phoneDesk/index.js';
import { promiseScreen } from '../promise/index.js';
import { reportScreen } from '../report/index.js';
import { rulingScreen } from '../ruling/index.js';
import { auditScreen } from '../audit/index.js';
import { clientScreen } from '../client/index.js';
import { personScreen } from '../person/index.js';
import { indicatorScreen } from '../indicator/index.js';
import { mailingScreens } from '../mailing/index.js';
import { clientFileScreens } from '../clientFile/index.js';
import { shiftScreen } from '../shift/index.js';
import type { Screen } from '../screen/index.js';
import { strategyScreen } from '../strategy/index.js';
import { splitScreen } from '../strategySplit/index.js';
import { taskScreen } from '../task/index.js';
import { unitScreen } from '../unit/index.js';
import { videoRoomScreen } from '../videoRoom/index.js';
import { visitFormScreens } from '../visitForm/index.js';

/** Every folder of screens, in the order of the menu. A new one is added here and nowhere else. */
export const screens: readonly Screen[] = [
  taskScreen,
  phoneScreen,
  addressReviewScreen,
  accountScreen,
  promiseScreen,
  agreementScreen,
  intakeScreen,
  ...clientFileScreens,
  rulingScreen,
  reportScreen,
  liveMapScreen,
  dayPlanScreen,
  shiftScreen,
  unitScreen,
  ...mailingScreens,
  ...visitFormScreens,
  indicatorScreen,
  operationsScreen,
  ...batchScreens,
  auditScreen,
  clientScreen,
  strategyScreen,
  splitScreen,
  ...dryRunScreens,
  personScreen,
  videoRoomScreen,
];

/** Where people land: their desk. */
export const home = '/tasks';
