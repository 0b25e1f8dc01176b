import type { LocationPermission } from '@cartera/domain/position';

/** Where the phone was, as it is sent. */
export interface Fix {
  /** RFC 3339, by the business clock. */
  at: string;
  longitude: number;
  latitude: number;
  accuracyMetres: number;
  speedMetresPerSecond?: number;
  headingDegrees?: number;
  batteryPercent?: number;
  permission?: LocationPermission;
  mocked?: boolean;
}

/** The newest place that the phone told, for the screens. */
export interface Place {
  longitude: number;
  latitude: number;
  accuracyMetres: number;
  /** Epoch ms, by the phone's clock. */
  at: number;
}
