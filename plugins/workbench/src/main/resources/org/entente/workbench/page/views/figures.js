/** Observations as charts, with what they leave open. */
import { html } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get } from '../shell/api.js';
import { store } from '../shell/store.js';
import { compact, number, t, word } from '../shell/texts.js';
import '../parts/chart.js';

const LINES = 8;

class Figures extends View {
  load() {
    return get('/figures', { at: store.state.at, actor: store.state.filter.actor });
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
    const name = each => [each.title, each.counterpart && `→ ${each.counterpart}`, each.component === 'UNKNOWN' ? '' : word(each.component), each.concept === 'UNKNOWN' ? '' : word(each.concept)].filter(Boolean).join(' ');
    const shown = [...lines].sort((a, b) => b.points.length - a.points.length).slice(0, LINES);
    return {
      animation: false,
      color: palette,
      textStyle: { color: text, fontFamily: 'inherit' },
      grid: { left: 8, right: 20, top: 46, bottom: 8, containLabel: true },
      legend: { type: 'scroll', textStyle: { color: text } },
      tooltip: { renderMode: 'richText', formatter: ({ data, seriesName }) => `${seriesName}\n${data.period}: ${number(data.value[1])}${data.sign}` },
      xAxis: { type: 'time', axisLabel: { color: quiet, hideOverlap: true }, axisLine: { lineStyle: { color: line } } },
      yAxis: { type: 'value', name: lines[0].unit, nameTextStyle: { color: quiet, align: 'left' }, axisLabel: { color: quiet, formatter: compact }, splitLine: { lineStyle: { color: line } } },
      series: shown.flatMap((each, index) => {
        const points = each.points.filter(point => point.value !== null && point.earliest);
        return [
          {
            name: name(each),
            type: 'line',
            symbolSize: 7,
            data: points.map(point => ({
              value: [point.earliest, point.value],
              period: point.period,
              sign: point.qualifier === 'ACTUAL' ? '' : ` (${word(point.qualifier)})`,
              support: { ties: [], observations: [point.id] },
              symbol: point.certainty === 'EXACT' ? 'circle' : 'emptyCircle',
            })),
          },
          {
            type: 'custom',
            silent: true,
            tooltip: { show: false },
            data: points.filter(point => point.upper !== null && point.upper !== point.value).map(point => [point.earliest, point.value, point.upper]),
            renderItem: (params, api) => {
              const [x, low] = api.coord([api.value(0), api.value(1)]);
              const high = api.coord([api.value(0), api.value(2)])[1];
              return { type: 'line', shape: { x1: x, y1: low, x2: x, y2: high }, style: { stroke: palette[index % palette.length], lineWidth: 2 } };
            },
          },
        ];
      }),
    };
  }

  template() {
    const groups = this.groups();
    if (!groups.length) return empty(t('figures.empty'));
    const [key, lines] = groups.find(group => group[0] === this.key) ?? groups[0];
    return html`
      <div class="bar"><label class="field"><span>${t('figures.choose')}</span>
        <select class="long" @change=${event => { this.key = event.target.value; this.update(); }}>${groups.map(([each, all]) => html`
          <option value=${each} ?selected=${each === key}>${word(all[0].measure)} (${all[0].unit}), ${number(all.reduce((sum, line) => sum + line.points.length, 0))}</option>`)}</select></label></div>
      <entente-chart class="chart whole" .content=${{ kind: 'figures', label: word(lines[0].measure), option: colours => this.option(lines, colours) }}></entente-chart>
      <p class="count">${t('figures.note')}</p>`;
  }
}

customElements.define('entente-figures', Figures);
