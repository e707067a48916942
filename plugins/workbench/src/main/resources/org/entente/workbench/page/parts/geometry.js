/** Lines and points on a canvas. */
/** How far a point is from a line between two others. */
export function near(x, y, [x1, y1], [x2, y2]) {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2 || 1;
  const along = Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
  return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1));
}

/** The head of an arrow that ends short of its target. */
export function arrow(brush, [x1, y1], [x2, y2], short, colour) {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [x, y] = [x2 - ux * short, y2 - uy * short];
  brush.fillStyle = colour;
  brush.beginPath();
  brush.moveTo(x, y);
  brush.lineTo(x - 8 * ux + 4 * uy, y - 8 * uy - 4 * ux);
  brush.lineTo(x - 8 * ux - 4 * uy, y - 8 * uy + 4 * ux);
  brush.fill();
}
