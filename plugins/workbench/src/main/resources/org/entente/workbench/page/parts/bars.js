/** A column of numbers of a table as bars, each of which opens what it rests on. */
export const BARS = 24;
const HEIGHT = 22;
const LONGEST = 26;

/** Whether there is something to be compared. */
export function comparable(value) {
  return value.rows.length > 1 && measures(value).length > 0 && naming(value) >= 0;
}

/** The places of the columns that can be drawn. */
export function measures({ columns }) {
  return [...columns.keys()].filter(at => columns[at].type === 'INTEGER' || columns[at].type === 'NUMBER');
}

/** The column whose numbers the rows already follow, the largest first; else the first one. */
export function leading(value) {
  const all = measures(value);
  return all.find(at => value.rows.every((row, index) => !index || (value.rows[index - 1][at] ?? Infinity) >= (row[at] ?? -Infinity))) ?? all[0];
}

/** The place of the column that says what a row is about, such as who or when. */
function naming({ columns }) {
  return columns.findIndex(column => column.type !== 'INTEGER' && column.type !== 'NUMBER' && column.type !== 'BOOLEAN');
}

/** Whether the rows are years or days, which keep their order. */
export function chronological(value) {
  const at = naming(value);
  return value.rows.every(row => /^\d{4}\b/.test(row[at] ?? ''));
}

/**
 * What the chart shows: the rows as they are sorted.
 *
 * @param places the rows in their order
 * @param at the column
 * @param text says what stands in a cell: (row, column) → words
 */
export function bars(value, places, at, text, { text: ink, quiet, line, palette }) {
  const name = naming(value);
  // Two sides of one row are named together.
  const second = value.columns[name + 1]?.type === 'ACTOR' && value.columns[name].type === 'ACTOR' ? [name + 1] : [];
  const shown = places.filter(row => typeof value.rows[row][at] === 'number').slice(0, BARS);
  const labels = shown.map(row => [name, ...second].map(column => text(row, column)).join(' – '));
  return {
    color: palette,
    textStyle: { color: ink, fontFamily: getComputedStyle(document.body).fontFamily },
    animation: false,
    grid: { left: 8, right: 56, top: 8, bottom: 8, containLabel: true },
    tooltip: { renderMode: 'richText', formatter: ({ dataIndex }) => `${labels[dataIndex]}: ${text(shown[dataIndex], at)}` },
    xAxis: { type: 'value', axisLabel: { color: quiet }, splitLine: { lineStyle: { color: line } } },
    yAxis: { type: 'category', inverse: true, data: labels, axisTick: { show: false }, axisLine: { lineStyle: { color: line } }, axisLabel: { color: ink, interval: 0, formatter: label => (label.length > LONGEST ? label.slice(0, LONGEST - 1) + '…' : label) } },
    series: [{
      type: 'bar',
      barMaxWidth: 14,
      label: { show: true, position: 'right', color: ink, formatter: ({ dataIndex }) => text(shown[dataIndex], at) },
      data: shown.map(row => ({ value: value.rows[row][at], support: value.cells[`${row},${at}`] ?? value.support[row] })),
    }],
  };
}

/** How high the chart must be for its bars. */
export function height(value) {
  return `${Math.min(BARS, value.rows.length) * HEIGHT + 48}px`;
}
