interface Battery {
  level: number;
}

/** How full the battery is; undefined where the browser does not say. */
export async function batteryPercent(): Promise<number | undefined> {
  const { getBattery } = navigator as Navigator & { getBattery?: () => Promise<Battery> };
  if (getBattery === undefined) return undefined;
  const { level } = await getBattery.call(navigator);
  return Math.round(level * 100);
}
