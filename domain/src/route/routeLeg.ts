import type { TravelMode } from '../unit/index.js';

/** Longitude and latitude, as GeoJSON orders them. */
export type Vertex = readonly [longitude: number, latitude: number];

/** One instruction of the way. */
export interface RouteStep {
  /** In Spanish, ready to be read aloud. */
  words: string;
  street: string;
  metres: number;
  seconds: number;
  /** Where it is done. */
  at: Vertex;
  /** The vertex of the stretch's path at which it begins. */
  begins: number;
  /** How far from the line one may be and still be on this road: by its class. */
  corridorMetres: number;
}

/** A stretch of a leg in one mode: by car to where one parks, then on foot. */
export interface RouteStretch {
  travelMode: TravelMode;
  metres: number;
  seconds: number;
  path: readonly Vertex[];
  steps: readonly RouteStep[];
}

/** The way to one stop, and the visit there. Moments are epoch ms. Holds no name and no address: the case file does. */
export interface RouteLeg {
  stopId: string;
  taskId: string;
  accountId: string;
  place: Vertex;
  travelMode: TravelMode;
  /** Stops served on foot from one parking place share it. */
  parkingGroup?: string;
  metres: number;
  seconds: number;
  arriveAt: number;
  leaveAt: number;
  /** The road is absurdly longer than the straight line: a problem of the map, for a person to look at. */
  detour?: number;
  stretches: readonly RouteStretch[];
}
