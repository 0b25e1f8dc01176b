/** Side of the picture in its own pixels; it is shown at half of that. */
const side = 56;

/** A picture that MapLibre takes. */
export interface ArrowImage {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** An arrow that points north, to be turned by the heading of a phone. */
export function arrowImage(colour: string, edge: string): ArrowImage {
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d');
  if (context === null) return { width: side, height: side, data: new Uint8ClampedArray(side * side * 4) };
  context.beginPath();
  context.moveTo(side / 2, 4);
  context.lineTo(side - 10, side - 6);
  context.lineTo(side / 2, side - 16);
  context.lineTo(10, side - 6);
  context.closePath();
  context.fillStyle = colour;
  context.strokeStyle = edge;
  context.lineWidth = 4;
  context.lineJoin = 'round';
  context.stroke();
  context.fill();
  return { width: side, height: side, data: context.getImageData(0, 0, side, side).data };
}
