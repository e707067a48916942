/** Observations as charts, with what they leave open. */
import { html } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get } from '../shell/api.js';
import { store } from '../shell/store.js';
import { compact, number, t, word } from '../shell/texts.js';
import { beside, ranked, whole } from '../parts/scale.js';
import { uncertain } from '../parts/uncertain.js';
import { names } from '../parts/names.js';
import { show } from '../parts/evidence.js';
import '../parts/chart.js';

const LINES = 8;
/** What the filter may ask of ties and observations do not have. */
const OF_TIES = ['type', 'stage', 'commitment', 'modality', 'confidence'];
/** How large a point is, and what the axes leave of the chart for all of them. */
const POINT = 10;
const [ACROSS, UP] = [90, 90];
const SIGNS = { ABOUT: '≈ ', AT_LEAST: '≥ ', AT_MOST: '≤ ' };

class Figures extends View {
  static shows = ['detail', 'selection'];

  async load(signal) {
    const [lines, called] = await Promise.all([get('/figures', store.query(), signal), names()]);
    this.called = called;
    return lines;
  }

  /** What can be shown in one chart: what has one measure and one unit. */
  groups() {
    const groups = new Map();
    for (const line of this.data) {
      const key = `${line.measure}|${line.unit}`;
      groups.set(key, [...(groups.get(key) ?? []), line]);
    }
    return [...groups];
  }

  option(lines, { text, quiet, line, palette }) {
    const values = lines.flatMap(each => each.points.map(point => point.value));
    const moved = this.moved(lines);
    const name = each => [each.title, each.counterpart && `→ ${this.called.get(each.counterpart) ?? each.counterpart}`, each.component === 'UNKNOWN' ? '' : word(each.component), each.concept === 'UNKNOWN' ? '' : word(each.concept), each.issuer].filter(Boolean).join(' ');
    return {
      animation: false,
      color: palette,
      textStyle: { color: text, fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 8, right: 20, top: 46, bottom: 8, containLabel: true },
      legend: { type: 'scroll', textStyle: { color: text } },
      tooltip: { renderMode: 'richText', formatter: ({ data, seriesName }) => data.tip ? `${seriesName}\n${data.tip}` : seriesName },
      xAxis: { type: 'time', position: 'bottom', axisLabel: { color: quiet, hideOverlap: true }, axisLine: { onZero: false, lineStyle: { color: line } } },
      yAxis: { type: 'value', ...whole(values), ...(lines[0]?.measure === 'RANK' ? ranked() : {}), name: lines.length ? unit(lines[0]) : '', nameTextStyle: { color: quiet, align: 'left' }, axisLabel: { color: quiet, formatter: compact }, splitLine: { lineStyle: { color: line } } },
      series: lines.flatMap((each, index) => {
        const points = drawable(each);
        const meant = store.isSelected('actor', each.subject);
        return [
          {
            name: name(each),
            type: 'line',
            symbol: 'circle',
            symbolSize: meant ? 11 : 8,
            lineStyle: { width: meant ? 4 : 2 },
            data: points.flatMap((point, at) => [...(at && !alike(points[at - 1], point) ? [{ value: [middle(point), null] }] : []), {
              value: [moved.get(point), point.value],
              tip: `${point.period}: ${said(point)} ${unit(each)}${point.qualifier === 'ACTUAL' ? '' : ` (${word(point.qualifier)})`}`,
              support: { ties: [], observations: [point.id] },
              symbol: point.qualifier === 'PROJECTED' || point.qualifier === 'TARGET' ? 'diamond' : 'circle',
              itemStyle: point.certainty === 'EXACT' ? {} : { color: 'transparent', borderColor: palette[index % palette.length], borderWidth: 2 },
            }]),
          },
          uncertain(name(each), points, moved, palette[index % palette.length]),
        ];
      }),
    };
  }

  /** When each point stands: in the middle of its period, or beside that where another stands there already. */
  moved(lines) {
    const points = lines.flatMap(drawable);
    const [times, values] = [points.map(middle), points.map(point => point.value)];
    const range = list => Math.max(...list) - Math.min(...list);
    const ends = points.flatMap(point => [Date.parse(point.earliest), Date.parse(point.latest ?? point.earliest)]);
    const width = POINT * range(ends) / Math.max(ACROSS, this.clientWidth - ACROSS);
    const height = POINT * (range([0, ...values]) || 1) / Math.max(UP, this.clientHeight - UP);
    const shifts = beside(points.map((point, index) => [times[index], values[index]]), [width, height]);
    return new Map(points.map((point, index) => [point, times[index] + shifts[index] * width]));
  }

  template() {
    const groups = this.groups();
    const { filter } = store.state;
    if (!groups.length) return empty(Object.keys(filter).length ? t('filter.nothing') : t('figures.empty'));
    const [key, all] = groups.find(group => group[0] === (this.key ?? store.detail('figures'))) ?? fullest(groups);
    const undated = all.flatMap(line => line.points.filter(point => point.value !== null && !point.earliest));
    const lines = all.filter(line => drawable(line).length).sort((a, b) => b.points.length - a.points.length).slice(0, LINES);
    const idle = OF_TIES.filter(name => filter[name]);
    return html`
      <div class="bar"><label class="field"><span>${t('figures.choose')}</span>
        <select class="long" @change=${event => { this.key = event.target.value; store.set({ view: 'figures', detail: this.key }); this.update(); }}>${groups.map(([each, of]) => html`
          <option value=${each} ?selected=${each === key}>${word(of[0].measure)}${unit(of[0]) && ` (${unit(of[0])})`}, ${number(of.reduce((sum, line) => sum + line.points.length, 0))}</option>`)}</select></label>
        ${idle.length ? html`<span class="quiet">${t('figures.idle', idle.map(name => t('filter.' + name)).join(', '))}</span>` : ''}</div>
      <entente-chart class="chart whole" .content=${{ kind: 'figures', label: word(all[0].measure), option: colours => this.option(lines, colours) }}></entente-chart>
      <p class="count">${t('figures.note')}${undated.length ? html` <button class="figure" @click=${() => show({ ties: [], observations: undated.map(point => point.id) })}>${t('figures.undated', number(undated.length))}</button>` : ''}${all.length > LINES ? ' ' + t('figures.cut', number(LINES), number(all.length)) : ''}</p>`;
  }
}

/** What is shown where nobody has chosen: the one with most points. */
function fullest(groups) {
  const points = ([, lines]) => lines.reduce((sum, line) => sum + line.points.length, 0);
  return groups.reduce((most, group) => (points(group) > points(most) ? group : most));
}

/** What is counted, and who stands where, needs no unit. */
function unit({ unit: name }) {
  return { RANK: '', COUNT: '', PERCENT: '%' }[name] ?? name;
}

function drawable({ points }) {
  return points.filter(point => point.value !== null && point.earliest);
}

/** A year and a month, or what was and what is aimed at, are no two points of one line. */
function alike(one, other) {
  const long = ({ earliest, latest }) => Date.parse(latest ?? earliest) - Date.parse(earliest) + 864e5;
  return one.qualifier === other.qualifier && middle(one) !== middle(other) && Math.max(long(one), long(other)) < 2 * Math.min(long(one), long(other));
}

/** A period stands at its middle. */
function middle({ earliest, latest }) {
  return (Date.parse(earliest) + Date.parse(latest ?? earliest)) / 2;
}

function said({ value, upper, certainty }) {
  return (SIGNS[certainty] ?? '') + number(value) + (upper !== null && upper !== value ? '–' + number(upper) : '');
}

customElements.define('entente-figures', Figures);
