/** How large the discs of a network are, and how they are kept from lying on one another. */
const [SMALL, MORE] = [0.28, 0.75];
/** However small the picture, a disc can be seen and hit. */
const SEEN = 0.38;
/** Between two discs, for what is written beside them; the large ones are named first. */
const GAP = 0.42;
const NAMED = 0.35;
const ROUNDS = 80;
const ALIKE = 1e-6;

/** How large each node is, in the measure of the layout, by its id: as its links have weight. */
export function radii(nodes, edges) {
  const degrees = new Map();
  edges.forEach(({ from, to, weight }) => [from, to].forEach(id => degrees.set(id, (degrees.get(id) ?? 0) + weight)));
  const busiest = Math.max(1, ...degrees.values());
  return new Map(nodes.map(node => [node.id, node.radius || SMALL + MORE * Math.sqrt((degrees.get(node.id) ?? 0) / busiest)]));
}

/** Moves discs that lie on one another apart, the small ones further than the large ones; the same places give the same picture. */
export function apart(x, y, r) {
  const room = r.map(each => Math.max(SEEN, each) * (1 + NAMED) + GAP / 2);
  const cell = 2 * room.reduce((most, each) => Math.max(most, each), 0);
  for (let round = 0; round < ROUNDS; round++) {
    const cells = new Map();
    const key = (column, row) => column * 100003 + row;
    const [columns, rows] = [x, y].map(places => Array.from(places, place => Math.floor(place / cell)));
    columns.forEach((column, node) => {
      const at = key(column, rows[node]);
      if (!cells.has(at)) cells.set(at, []);
      cells.get(at).push(node);
    });
    let touched = false;
    for (let node = 0; node < x.length; node++) {
      for (let column = columns[node] - 1; column <= columns[node] + 1; column++) {
        for (let row = rows[node] - 1; row <= rows[node] + 1; row++) {
          for (const other of cells.get(key(column, row)) ?? []) if (other > node) touched = part(x, y, room, node, other) || touched;
        }
      }
    }
    if (!touched) return;
  }
}

function part(x, y, room, one, other) {
  const least = room[one] + room[other];
  let [dx, dy] = [x[other] - x[one], y[other] - y[one]];
  const far = Math.hypot(dx, dy);
  if (far >= least - ALIKE) return false;
  if (far < ALIKE) [dx, dy] = [Math.cos(other), Math.sin(other)];
  const by = (least - far) / (far < ALIKE ? 1 : far);
  const [heavy, light] = [room[one] ** 2, room[other] ** 2];
  const share = light / (heavy + light);
  x[one] -= dx * by * share;
  y[one] -= dy * by * share;
  x[other] += dx * by * (1 - share);
  y[other] += dy * by * (1 - share);
  return true;
}
