/** Questions in SQL, which read and change nothing. */
import { html } from '../lib/lit-html/lit-html.js';
import { View } from '../shell/view.js';
import { get, post } from '../shell/api.js';
import { store } from '../shell/store.js';
import { number, t } from '../shell/texts.js';
import { Completion } from '../parts/complete.js';
import '../parts/chart.js';
import '../parts/table.js';

const BARS = 60;
/** Columns whose numbers name something, and count nothing. */
const NAMES = /(^|_)(id|year|tie|revision|number|row|ordinal|evidence)$/;

const FIRST = 'SELECT type, commitment, count(*) AS ties\nFROM tie GROUP BY ALL ORDER BY ties DESC';

class Sql extends View {
  static follows = ['at'];

  async load() {
    const views = await get('/sql/views');
    this.completion = new Completion(Object.entries(views).flatMap(([name, columns]) => [name, ...columns.map(column => column.split(' ')[0])]), () => this.update());
    return views;
  }

  async ask() {
    this.fault = null;
    const select = this.querySelector('textarea').value;
    try {
      this.answer = await post('/sql', { select }, { at: store.state.at });
      store.prefer('sql', select);
    } catch (fault) {
      this.fault = fault;
    }
    this.update();
  }

  key(event) {
    if (this.completion.key(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.ask();
    }
  }

  insert(text) {
    const area = this.querySelector('textarea');
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
    area.focus();
  }

  template() {
    return html`
      <div class="sql">
        <div class="ask">
          <textarea spellcheck="false" aria-label=${t('sql.select')} rows="5" .value=${store.preference('sql', FIRST)} @keydown=${event => this.key(event)}
            @input=${event => this.completion.look(event.target)} @blur=${() => this.completion.leave()}></textarea>
          ${this.completion.list(() => this.querySelector('textarea'))}
          <div class="deeds"><button class="main" id="ask" @click=${() => this.ask()}>${t('sql.run')} <kbd>Ctrl+Enter</kbd></button></div>
          <details><summary>${t('sql.views')}</summary><dl class="views">${Object.entries(this.data).map(([name, columns]) => html`
            <dt><button class="link" @click=${() => this.insert(name)}>${name}</button></dt><dd>${columns.join(', ')}</dd>`)}</dl></details>
        </div>
        ${this.fault ? html`<p class="problem" role="alert">${this.fault.message}</p>` : ''}
        ${this.answer && !this.fault ? this.answered() : ''}
      </div>`;
  }

  answered() {
    const { columns, rows, cut } = this.answer;
    const numeric = index => rows.some(row => typeof row[index] === 'number');
    const values = columns.map((column, index) => index).filter(numeric);
    const drawable = values.length && rows.length;
    return html`
      ${drawable ? html`<p class="deeds bar"><button class="small" id="sql-chart" aria-pressed=${Boolean(this.drawn)} @click=${() => { this.drawn = !this.drawn; this.update(); }}>${t(this.drawn ? 'sql.table' : 'sql.chart')}</button></p>` : ''}
      ${drawable && this.drawn ? html`<entente-chart class="chart whole" .content=${chart(columns, rows, values)}></entente-chart>` : html`<entente-table .content=${{
        rows,
        label: t('sql.answer'),
        columns: columns.map((column, index) => ({ name: column.name, title: column.name, numeric: numeric(index), cell: row => shown(row[index], NAMES.test(column.name)) })),
      }}></entente-table>`}
      <p class="count">${cut ? t('sql.cut', number(rows.length)) : t('sql.rows', number(rows.length))}</p>`;
  }
}

/** Bars for the numbers of each row, called by what else stands in it. */
function chart(columns, rows, values) {
  const first = rows.slice(0, BARS);
  const names = first.map(row => row.filter((cell, index) => !values.includes(index)).join(' · '));
  return {
    kind: 'bars',
    label: t('sql.answer'),
    option: ({ text, quiet, line, palette }) => ({
      color: palette,
      animation: false,
      textStyle: { color: text, fontFamily: 'inherit' },
      grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
      legend: { type: 'scroll', top: 0, left: 0, textStyle: { color: text } },
      tooltip: { trigger: 'axis', renderMode: 'richText' },
      xAxis: { type: 'category', data: names, axisLabel: { color: quiet, rotate: names.length > 8 ? 40 : 0 }, axisLine: { lineStyle: { color: line } } },
      yAxis: { type: 'value', axisLabel: { color: quiet }, splitLine: { lineStyle: { color: line } } },
      series: values.map(index => ({ type: 'bar', name: columns[index].name, data: first.map(row => row[index]) })),
    }),
  };
}

function shown(value, name) {
  if (value === null) return html`<span class="quiet">–</span>`;
  return typeof value === 'number' && !name ? number(value) : String(value);
}

customElements.define('entente-sql', Sql);
