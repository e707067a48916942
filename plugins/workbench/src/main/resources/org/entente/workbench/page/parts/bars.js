/** A column of numbers of a table as bars, each of which opens what it rests on. */
import { whole } from './scale.js';

export const BARS = 24;

const HEIGHT = 22;
const UPRIGHT = 320;
const LONGEST = 36;

/** Whether there is something to be compared. */
export function comparable(value) {
  return value.rows.length > 1 && measures(value).length > 0 && naming(value).length > 0;
}

/** The places of the columns that can be drawn; a year is a number that says when, and not how much. */
export function measures({ columns }) {
  return [...columns.keys()].filter(at => (columns[at].type === 'INTEGER' || columns[at].type === 'NUMBER') && !isYear(columns[at]));
}

export function isYear({ type, name }) {
  return type === 'INTEGER' && /(^|_)year$/.test(name);
}

/** The column whose numbers the rows already follow, the largest first; else the first one. */
export function leading(value) {
  const all = measures(value);
  const { rows } = value;
  return all.find(at => rows[0][at] !== rows.at(-1)[at] && rows.every((row, index) => !index || (rows[index - 1][at] ?? Infinity) >= (row[at] ?? -Infinity))) ?? all[0];
}

/** The places of the one or two columns that say what a row is about, such as who or when: those before the numbers. */
function naming(value) {
  const numbers = measures(value);
  const named = [...value.columns.keys()].filter(at => !numbers.includes(at) && value.columns[at].type !== 'BOOLEAN');
  const before = named.filter(at => at < numbers[0]).slice(0, 2);
  return before.length ? before : named.slice(0, 1);
}

/** Whether the rows are years or days, which keep their order. */
export function chronological(value) {
  const [at] = naming(value);
  return value.rows.every(row => /^\d{4}\b/.test(row[at] ?? ''));
}

/**
 * What the chart shows: the rows as they are sorted, one below the other, or along the years.
 *
 * @param places the rows in their order
 * @param at the column
 * @param text says what stands in a cell: (row, column) → words
 */
export function bars(value, places, at, text, colours) {
  const shown = places.filter(row => typeof value.rows[row][at] === 'number');
  const bar = row => ({ value: value.rows[row][at], support: value.cells[`${row},${at}`] ?? value.support[row] });
  return chronological(value) ? upright(value, shown, text, bar, colours) : lying(value, shown.slice(0, BARS), at, text, bar, colours);
}

function lying(value, shown, at, text, bar, { text: ink, quiet, line, palette }) {
  const labels = shown.map(row => naming(value).map(column => text(row, column)).join(' – '));
  return {
    color: palette,
    textStyle: { color: ink, fontFamily: getComputedStyle(document.body).fontFamily },
    animation: false,
    grid: { left: 8, right: 56, top: 8, bottom: 8, containLabel: true },
    tooltip: { renderMode: 'richText', formatter: ({ dataIndex }) => `${labels[dataIndex]}: ${text(shown[dataIndex], at)}` },
    xAxis: { type: 'value', ...whole(shown.map(row => value.rows[row][at])), axisLabel: { color: quiet }, splitLine: { lineStyle: { color: line } } },
    yAxis: { type: 'category', inverse: true, data: labels, axisTick: { show: false }, axisLine: { lineStyle: { color: line } }, axisLabel: { color: ink, interval: 0, formatter: label => (label.length > LONGEST ? label.slice(0, LONGEST - 1) + '…' : label) } },
    series: [{ type: 'bar', barMaxWidth: 14, label: { show: true, position: 'right', color: ink, formatter: ({ dataIndex }) => text(shown[dataIndex], at) }, data: shown.map(bar) }],
  };
}

/** Along the years, one upon the other where there are several of one year. */
function upright(value, shown, text, bar, { text: ink, quiet, line, palette }) {
  const [when, what] = naming(value);
  const times = [...new Set(shown.map(row => text(row, when)))].sort();
  const kinds = [...new Set(shown.map(row => (what === undefined ? '' : text(row, what))))];
  return {
    color: palette,
    textStyle: { color: ink, fontFamily: getComputedStyle(document.body).fontFamily },
    animation: false,
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    legend: { show: what !== undefined, type: 'scroll', top: 0, left: 0, textStyle: { color: ink } },
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    xAxis: { type: 'category', data: times, axisLabel: { color: quiet }, axisLine: { lineStyle: { color: line } } },
    yAxis: { type: 'value', ...whole(shown.map(row => bar(row).value)), axisLabel: { color: quiet }, splitLine: { lineStyle: { color: line } } },
    series: kinds.map(kind => {
      const rows = new Map(shown.filter(row => what === undefined || text(row, what) === kind).map(row => [text(row, when), row]));
      return { name: kind, type: 'bar', stack: 'all', data: times.map(time => (rows.has(time) ? bar(rows.get(time)) : null)) };
    }),
  };
}

/** How high the chart must be for its bars. */
export function height(value) {
  return `${chronological(value) ? UPRIGHT : Math.min(BARS, value.rows.length) * HEIGHT + 48}px`;
}
