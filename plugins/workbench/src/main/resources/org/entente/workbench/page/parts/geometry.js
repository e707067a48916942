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

/** How much wider than high a picture may become, or the other way round, to fill its place: names need the room. */
const STRETCHED = 1.8;

/** Draws places (laid) out to the form of a field (px, py). */
export function stretch(nodes, width, height) {
  if (width <= 0 || height <= 0) return;
  const [wide, high] = [0, 1].map(axis => nodes.map(({ laid }) => laid[axis])).map(all => Math.max(1, Math.max(...all) - Math.min(...all)));
  const by = Math.max(1 / STRETCHED, Math.min(STRETCHED, (width / wide) / (height / high)));
  for (const node of nodes) {
    node.px = node.laid[0] * Math.max(1, by);
    node.py = node.laid[1] * Math.max(1, 1 / by);
  }
}
