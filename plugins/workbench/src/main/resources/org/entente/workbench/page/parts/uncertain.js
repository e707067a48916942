/**
 * What observations leave open, as a series of the chart: a range as a whisker with both ends, at least and at most as an arrow,
 * about as a faded stretch, and a period as long as it is.
 */
const ABOUT = 0.1;
const ARROW = 16;

/** @param moved when each point stands, if not in the middle of its period */
export function uncertain(name, points, moved, colour) {
  return {
    name,
    type: 'custom',
    silent: true,
    tooltip: { show: false },
    z: 1,
    data: points.map(point => [Date.parse(point.earliest), point.value, Date.parse(point.latest ?? point.earliest), point.upper ?? point.value, sort(point), moved.get(point)]),
    encode: { x: [0, 2, 5], y: [1, 3] },
    renderItem: (params, api) => {
      const [from, value, to, upper, kind, at] = [0, 1, 2, 3, 4, 5].map(index => api.value(index));
      const [left, y] = api.coord([from, value]);
      const [right, high] = api.coord([to, upper]);
      const [x] = api.coord([at, value]);
      const line = (x1, y1, x2, y2, style = {}) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: colour, lineWidth: 1.6, ...style } });
      const children = right - left > 12 ? [line(left, y, right, y, { opacity: 0.35, lineWidth: 3 })] : [];
      if (kind === 1) children.push(line(x, y, x, high), line(x - 4, y, x + 4, y), line(x - 4, high, x + 4, high));
      else if (kind === 2 || kind === 3) children.push(...arrow(x, y, (kind === 2 ? 1 : -1) * ARROW * Math.sign(api.coord([at, value + 1])[1] - y || -1), line));
      else if (kind === 4) children.push(about(x, api.coord([from, value * (1 - ABOUT)])[1], api.coord([from, value * (1 + ABOUT)])[1], colour));
      return { type: 'group', children };
    },
  };
}

function sort({ value, upper, certainty }) {
  if (upper !== null && upper !== value) return 1;
  return { AT_LEAST: 2, AT_MOST: 3, ABOUT: 4 }[certainty] ?? 0;
}

function arrow(x, y, by, line) {
  const end = y + by;
  const head = by > 0 ? -5 : 5;
  return [line(x, y, x, end), line(x - 4, end + head, x, end), line(x + 4, end + head, x, end)];
}

function about(x, low, high, colour) {
  return { type: 'rect', shape: { x: x - 4, y: high, width: 8, height: Math.max(6, low - high) }, style: { fill: colour, opacity: 0.25 } };
}
