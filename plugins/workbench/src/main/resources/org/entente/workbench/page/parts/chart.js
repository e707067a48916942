/**
 * Charts; the library is loaded with the first of them.
 *
 * Property content: a series of a result ({ kind: 'series', value }), or what makes an option for the library from the colours
 * ({ kind, label, option(colours), world }); with a world it is a map, which can be moved and keeps its place while it shows the same. A
 * point that has a support opens it; others tell by `pick` (detail: the point).
 */
import { show } from './evidence.js';
import { colours } from './colours.js';
import { Roam } from './roam.js';
import { Steps } from './steps.js';
import { whole } from './scale.js';
import { t } from '../shell/texts.js';

let shapes;

class Chart extends HTMLElement {
  set content(content) {
    this.kept = content;
    if (this.isConnected) this.draw();
  }

  connectedCallback() {
    this.setAttribute('role', 'img');
    this.observer = new ResizeObserver(() => this.resize());
    this.observer.observe(this);
    this.themed = () => { this.end(); this.draw(); };
    window.addEventListener('themechange', this.themed);
    this.draw();
  }

  disconnectedCallback() {
    this.observer.disconnect();
    window.removeEventListener('themechange', this.themed);
    this.end();
  }

  /** A map is as large as its place lets it be. */
  resize() {
    if (!this.chart || this.measured() === this.size) return;
    if (this.kept.world) {
      this.draw();
    } else {
      this.size = this.measured();
      this.chart.resize();
    }
  }

  measured() {
    return `${this.clientWidth} ${this.clientHeight}`;
  }

  end() {
    this.roam?.end();
    this.steps?.end();
    this.chart?.dispose();
    this.roam = this.steps = this.chart = null;
  }

  async draw() {
    if (!this.kept) return;
    this.setAttribute('aria-label', t('chart.of', this.kept.label ?? this.kept.value.title));
    const echarts = await library();
    if (!this.isConnected) return;
    const other = this.chart && this.measured() !== this.size;
    this.size = this.measured();
    this.chart ??= echarts.init(this, null, { renderer: 'canvas' });
    const { value, option, world } = this.kept;
    if (world && world !== shapes) {
      shapes = world;
      echarts.registerMap('world', world);
    }
    // Of a map only what lies on it is changed, so that it stays where somebody has moved it.
    const how = world ? { replaceMerge: ['series'] } : { notMerge: true };
    // What is drawn in a place of another size is reckoned once, with the new size.
    this.chart.setOption(option ? option(colours()) : series(value), { ...how, lazyUpdate: other });
    if (other) this.chart.resize();
    if (world && !this.roam) {
      this.tabIndex = 0;
      this.setAttribute('role', 'application');
      this.roam = new Roam(this, this.chart);
      this.steps = new Steps(this, this.chart, point => this.dispatchEvent(new CustomEvent('pick', { detail: point })));
    }
    this.chart.off('click');
    this.chart.on('click', ({ data }) => {
      if (data?.support) show(data.support);
      else if (data) this.dispatchEvent(new CustomEvent('pick', { detail: data }));
    });
  }
}

let loaded;

/** It is taken in by itself, and what waits for it is drawn after the page has breathed. */
async function library() {
  if (!loaded) {
    const echarts = await import('../lib/echarts/echarts.esm.min.mjs');
    await new Promise(resolve => requestAnimationFrame(resolve));
    loaded = echarts;
  }
  return loaded;
}

function series(value) {
  const { text, quiet, line, palette } = colours();
  const periods = [...new Set(value.lines.flatMap(each => each.points.map(point => point.period)))].sort();
  return {
    color: palette,
    textStyle: { color: text, fontFamily: getComputedStyle(document.body).fontFamily },
    animation: false,
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    legend: { type: 'scroll', top: 0, left: 0, textStyle: { color: text } },
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    xAxis: { type: 'category', data: periods, axisLabel: { color: quiet }, axisLine: { lineStyle: { color: line } } },
    yAxis: { type: 'value', ...whole(value.lines.flatMap(each => each.points.map(point => point.value))), name: value.unit ?? '', nameTextStyle: { color: quiet }, axisLabel: { color: quiet }, splitLine: { lineStyle: { color: line } } },
    series: value.lines.map(each => {
      const known = new Map(each.points.map(point => [point.period, point]));
      return {
        name: each.name,
        type: periods.length > 3 ? 'line' : 'bar',
        connectNulls: false,
        symbolSize: 7,
        data: periods.map(period => ({ value: known.get(period)?.value ?? null, support: known.get(period)?.support })),
      };
    }),
  };
}

customElements.define('entente-chart', Chart);
