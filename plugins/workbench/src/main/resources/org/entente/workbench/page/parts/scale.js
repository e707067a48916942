/** How the axis of some numbers is divided. */

/** Counts and ranks are whole, and so are the marks beside them. */
export function whole(values) {
  return { minInterval: values.every(value => value === null || value === undefined || Number.isInteger(value)) ? 1 : 0 };
}

/** Who is first stands on top, and nobody is better than that. */
export function ranked() {
  return { inverse: true, nameLocation: 'start', min: 1, max: all => all.max + 1 };
}

/** Beside how many others each point of a chart stands, so that none covers another: in widths of a point from its place, by its index. */
export function beside(points, [near, close]) {
  const shifts = points.map(() => 0);
  const left = new Set(points.keys());
  for (const at of left) {
    const group = [...left].filter(other => Math.abs(points[other][0] - points[at][0]) < near && Math.abs(points[other][1] - points[at][1]) < close);
    group.forEach((index, place) => {
      shifts[index] = place - (group.length - 1) / 2;
      left.delete(index);
    });
  }
  return shifts;
}
