/** Names beside discs on a canvas, as far as there is room. */
const MOST = 140;
const LONGEST = 28;
const GAP = 4;
const [ABOVE, BELOW] = [11, 4];
const CELL = 60;

/**
 * Draws the names, the first ones first, none over another or over a disc.
 *
 * @param discs label, x, y, r of all discs; urgency 2 is named in any case, 1 over discs as well
 */
export function* names(brush, discs, size, { text, back }) {
  const [width, height] = size;
  const inSight = discs.filter(({ x, y, r }) => x > -r && y > -r && x < width + r && y < height + r);
  const [room, written] = [new Room(), new Room()];
  inSight.forEach(({ x, y, r }) => room.take([x - r, y - r, x + r, y + r]));
  let drawn = 0;
  for (const disc of inSight) {
    if (drawn >= MOST) return;
    const label = disc.label.length > LONGEST ? disc.label.slice(0, LONGEST - 1) + '…' : disc.label;
    const half = brush.measureText(label).width / 2 + 3;
    const places = around(disc, half).map(place => within(place, half, width, height));
    const place = places.find(each => room.free(box(each, half)))
      ?? (disc.urgency ? least(places.filter(each => written.free(box(each, half))), each => room.taken(box(each, half))) : null) ?? (disc.urgency > 1 ? places[0] : null);
    if (place) {
      room.take(box(place, half));
      written.take(box(place, half));
      brush.lineWidth = 3;
      brush.strokeStyle = back;
      brush.strokeText(label, ...place);
      brush.fillStyle = text;
      brush.fillText(label, ...place);
      drawn++;
    }
    yield;
  }
}

/** Middle and foot of a name below, above, on the right or on the left of its disc, or beside it further up or down. */
function around({ x, y, r }, half) {
  const [right, left] = [x + r + GAP + half, x - r - GAP - half];
  const beside = [y + r + 6, y - r + 2].flatMap(foot => [[x + half + r * 0.6, foot], [x - half - r * 0.6, foot]]);
  return [[x, y + r + 14], [x, y - r - 5], [right, y + 4], [left, y + 4], ...beside];
}

/** The place that covers least of others. */
function least(places, cost) {
  return places.reduce((best, place) => (best && cost(best) <= cost(place) ? best : place), null);
}

/** Never cut at the edge. */
function within([x, y], half, width, height) {
  return [Math.max(half, Math.min(width - half, x)), Math.max(ABOVE, Math.min(height - BELOW, y))];
}

function box([x, y], half) {
  return [x - half, y - ABOVE, x + half, y + BELOW];
}

/** What is taken, by cells of the canvas. */
class Room {
  cells = new Map();

  * around([left, top, right, bottom]) {
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++) {
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) yield `${x} ${y}`;
    }
  }

  take(taken) {
    for (const cell of this.around(taken)) {
      if (!this.cells.has(cell)) this.cells.set(cell, []);
      this.cells.get(cell).push(taken);
    }
  }

  free(asked) {
    return this.taken(asked) === 0;
  }

  /** How many are there already. */
  taken(asked) {
    const found = new Set();
    for (const cell of this.around(asked)) {
      for (const other of this.cells.get(cell) ?? []) {
        if (asked[0] < other[2] && asked[2] > other[0] && asked[1] < other[3] && asked[3] > other[1]) found.add(other);
      }
    }
    return found.size;
  }
}
