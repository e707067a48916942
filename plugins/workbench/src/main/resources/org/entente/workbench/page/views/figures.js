/** Observations as charts, with what they leave open. */
import { html } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get } from '../shell/api.js';
import { store } from '../shell/store.js';
import { compact, number, t, word } from '../shell/texts.js';
import { uncertain } from '../parts/uncertain.js';
import { names } from '../parts/names.js';
import '../parts/chart.js';

const LINES = 8;
/** What the filter may ask of ties and observations do not have. */
const OF_TIES = ['type', 'stage', 'commitment', 'modality', 'confidence'];
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
    const name = each => [each.title, each.counterpart && `→ ${this.called.get(each.counterpart) ?? each.counterpart}`, each.component === 'UNKNOWN' ? '' : word(each.component), each.concept === 'UNKNOWN' ? '' : word(each.concept), each.issuer].filter(Boolean).join(' ');
    return {
      animation: false,
      color: palette,
      textStyle: { color: text, fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 8, right: 20, top: 46, bottom: 8, containLabel: true },
      legend: { type: 'scroll', textStyle: { color: text } },
      tooltip: { renderMode: 'richText', formatter: ({ data, seriesName }) => data.tip ? `${seriesName}\n${data.tip}` : seriesName },
      xAxis: { type: 'time', axisLabel: { color: quiet, hideOverlap: true }, axisLine: { lineStyle: { color: line } } },
      yAxis: { type: 'value', name: lines[0].unit, nameTextStyle: { color: quiet, align: 'left' }, axisLabel: { color: quiet, formatter: compact }, splitLine: { lineStyle: { color: line } } },
      series: lines.flatMap((each, index) => {
        const points = each.points.filter(point => point.value !== null && point.earliest);
        const meant = store.isSelected('actor', each.subject);
        return [
          {
            name: name(each),
            type: 'line',
            symbolSize: meant ? 11 : 8,
            lineStyle: { width: meant ? 4 : 2 },
            data: points.flatMap((point, at) => [...(at && !alike(points[at - 1], point) ? [{ value: [middle(point), null] }] : []), {
              value: [middle(point), point.value],
              tip: `${point.period}: ${said(point)} ${each.unit}${point.qualifier === 'ACTUAL' ? '' : ` (${word(point.qualifier)})`}`,
              support: { ties: [], observations: [point.id] },
              symbol: point.qualifier === 'PROJECTED' || point.qualifier === 'TARGET' ? 'diamond' : 'circle',
              itemStyle: point.certainty === 'EXACT' ? {} : { color: 'transparent', borderColor: palette[index % palette.length], borderWidth: 2 },
            }]),
          },
          uncertain(name(each), points, palette[index % palette.length]),
        ];
      }),
    };
  }

  template() {
    const groups = this.groups();
    const { filter } = store.state;
    if (!groups.length) return empty(Object.keys(filter).length ? t('filter.nothing') : t('figures.empty'));
    const [key, all] = groups.find(group => group[0] === (this.key ?? store.detail('figures'))) ?? fullest(groups);
    const lines = [...all].sort((a, b) => b.points.length - a.points.length).slice(0, LINES);
    const idle = OF_TIES.filter(name => filter[name]);
    return html`
      <div class="bar"><label class="field"><span>${t('figures.choose')}</span>
        <select class="long" @change=${event => { this.key = event.target.value; store.set({ view: 'figures', detail: this.key }); this.update(); }}>${groups.map(([each, of]) => html`
          <option value=${each} ?selected=${each === key}>${word(of[0].measure)} (${of[0].unit}), ${number(of.reduce((sum, line) => sum + line.points.length, 0))}</option>`)}</select></label>
        ${idle.length ? html`<span class="quiet">${t('figures.idle', idle.map(name => t('filter.' + name)).join(', '))}</span>` : ''}</div>
      <entente-chart class="chart whole" .content=${{ kind: 'figures', label: word(lines[0].measure), option: colours => this.option(lines, colours) }}></entente-chart>
      <p class="count">${t('figures.note')}${all.length > LINES ? ' ' + t('figures.cut', number(LINES), number(all.length)) : ''}</p>`;
  }
}

/** What is shown where nobody has chosen: the one with most points. */
function fullest(groups) {
  const points = ([, lines]) => lines.reduce((sum, line) => sum + line.points.length, 0);
  return groups.reduce((most, group) => (points(group) > points(most) ? group : most));
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
