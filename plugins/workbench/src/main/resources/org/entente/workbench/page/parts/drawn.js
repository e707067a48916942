/** The answer to a question as a chart: what stands along, what is drawn, and by what it is parted. */
import { html } from '../lib/lit-html/lit-html.js';
import { number, t } from '../shell/texts.js';
import { whole } from './scale.js';
import './chart.js';

const PLACES = 100;
const LINES = 8;
const FEW = 3;
/** So many names stand below their bars, turned so that each has room. */
const NAMED = 24;
const TURNED = 35;
const WIDE = 56;
const TIME = /^\d{4}(-\d{2}){0,2}$/;

/** What may be drawn of an answer, as it seems best; null where nothing can be. */
export function seeming({ columns, rows }) {
  const numeric = columns.map((column, index) => rows.some(row => row[index] !== null) && rows.every(row => row[index] === null || typeof row[index] === 'number'));
  const times = columns.map((column, index) => rows.some(row => row[index] !== null) && rows.every(row => row[index] === null || TIME.test(row[index])));
  const along = [times.indexOf(true), numeric.indexOf(false), 0].find(index => index >= 0);
  const value = numeric.findLastIndex((is, index) => is && index !== along);
  if (value < 0) return null;
  const repeated = new Set(rows.map(row => row[along])).size < rows.length;
  const by = repeated ? columns.findIndex((column, index) => index !== along && !numeric[index]) : -1;
  return { along, value, by, numeric };
}

/** A chart with what it is made of, which can be changed. */
export function drawn(answer, wish, change) {
  const { columns } = answer;
  const choice = (name, indices, none) => html`
    <label class="field"><span>${t('sql.' + name)}</span>
      <select id="sql-${name}" @change=${event => change({ ...wish, [name]: Number(event.target.value) })}>
        ${none ? html`<option value="-1" ?selected=${wish[name] < 0}>${t('none')}</option>` : ''}
        ${indices.map(index => html`<option value=${index} ?selected=${wish[name] === index}>${columns[index].name}</option>`)}
      </select></label>`;
  const all = [...columns.keys()];
  const { places, lines, added, cut } = gathered(answer.rows, wish);
  return html`
    <div class="bar">${choice('along', all)}${choice('value', all.filter(index => wish.numeric[index]))}${choice('by', all, true)}</div>
    <entente-chart class="chart whole" .content=${{ kind: 'answer', label: columns[wish.value].name, option: colours => option(places, lines, columns[wish.value].name, colours) }}></entente-chart>
    ${added || cut ? html`<p class="count">${added ? t('sql.added') : ''} ${cut ? t('sql.drawn.cut', number(PLACES), number(LINES)) : ''}</p>` : ''}`;
}

/** The values by their place and line; rows that share both are added up. */
function gathered(rows, { along, value, by }) {
  const values = new Map();
  const found = new Set();
  let added = false;
  for (const row of rows) {
    if (row[along] === null || row[value] === null) continue;
    const line = by < 0 ? '' : String(row[by] ?? '–');
    const of = values.get(line) ?? new Map();
    values.set(line, of);
    found.add(row[along]);
    added ||= of.has(row[along]);
    of.set(row[along], (of.get(row[along]) ?? 0) + row[value]);
  }
  const places = [...found];
  if (places.every(place => TIME.test(place))) places.sort((a, b) => String(a).localeCompare(String(b)));
  const lines = [...values];
  return { places: places.slice(0, PLACES), lines: lines.slice(0, LINES), added, cut: places.length > PLACES || lines.length > LINES };
}

function option(places, lines, name, { text, quiet, line, palette }) {
  const time = places.length > FEW && places.every(place => TIME.test(place));
  return {
    animation: false,
    color: palette,
    textStyle: { color: text, fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: 20, top: 46, bottom: 8, containLabel: true },
    legend: { show: lines.length > 1, type: 'scroll', textStyle: { color: text } },
    tooltip: { trigger: 'axis', renderMode: 'richText', valueFormatter: number },
    xAxis: { type: 'category', data: places.map(String), axisLabel: { color: quiet, hideOverlap: true, ...(!time && places.length > FEW && places.length <= NAMED ? { interval: 0, hideOverlap: false, rotate: TURNED } : {}) }, axisLine: { lineStyle: { color: line } } },
    yAxis: { type: 'value', name, ...whole(lines.flatMap(([, values]) => [...values.values()])), nameTextStyle: { color: quiet, align: 'left' }, axisLabel: { color: quiet, formatter: number }, splitLine: { lineStyle: { color: line } } },
    series: lines.map(([title, values]) => ({
      name: title || name,
      type: time ? 'line' : 'bar',
      barMaxWidth: WIDE,
      symbolSize: 7,
      connectNulls: false,
      data: places.map(place => values.get(place) ?? null),
    })),
  };
}
