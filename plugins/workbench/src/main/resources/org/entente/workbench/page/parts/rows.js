/**
 * The rows of a table of a result, sorted as somebody likes; actors are called by their names.
 *
 * Property content: { value (the table), place (where it stands in a kept result: { run, table }, or null), by (its analyzer) }.
 */
import { html, render } from '../lib/lit-html/lit-html.js';
import { number, spoken, t } from '../shell/texts.js';
import { columnTitle } from '../shell/speech.js';
import { dossier } from '../shell/go.js';
import { figure } from './evidence.js';
import { BARS, bars, chronological, comparable, height, isYear, leading, measures } from './bars.js';
import { names } from './names.js';
import { segmented } from './segmented.js';
import './chart.js';

const MORE = 200;
const LONG = 32;
const MANY = 6;
const COMPARED = 3;
const SMALL = 0.1;

class Rows extends HTMLElement {
  set content(content) {
    if (content.value !== this.kept?.value) Object.assign(this, { shown: MORE, order: null, drawn: false, measure: null });
    this.kept = content;
    if (this.isConnected) this.update();
  }

  connectedCallback() {
    this.update();
    if (this.kept.value.columns.some(column => column.type === 'ACTOR')) this.call();
  }

  async call() {
    this.names = await names();
    if (this.isConnected) this.update();
  }

  /** The places of the rows in their order; what is not known comes last. */
  places() {
    const { rows } = this.kept.value;
    const places = [...rows.keys()];
    const { at, down } = this.order ?? {};
    if (at === undefined) return places;
    const known = cell => cell !== null && cell !== '';
    const compare = (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b)));
    return places.sort((one, other) => {
      const [a, b] = [this.value(one, at), this.value(other, at)];
      return known(b) - known(a) || (known(a) ? compare(a, b) * (down ? -1 : 1) : 0) || one - other;
    });
  }

  label(column) {
    return columnTitle(this.kept.by, column.name);
  }

  value(row, at) {
    const cell = this.kept.value.rows[row][at];
    return this.kept.value.columns[at].type === 'ACTOR' ? this.names?.get(cell) ?? cell : cell;
  }

  sort(at) {
    const down = this.order?.at === at ? !this.order.down : numeric(this.kept.value.columns[at]);
    this.order = { at, down };
    this.update();
  }

  update() {
    const { value } = this.kept;
    const places = this.places();
    render(html`${comparable(value) ? this.forms() : ''}${this.drawn ? this.chart(places) : this.table(places)}`, this);
  }

  /** As a table or as bars, and of which numbers. */
  forms() {
    const all = measures(this.kept.value);
    return html`<div class="forms">
      ${segmented(t('rows.as'), { table: t('rows.table'), chart: t('rows.chart') }, this.drawn ? 'chart' : 'table', form => this.draw(form === 'chart'))}
      ${this.drawn && all.length > 1 ? html`<label class="quiet">${t('rows.of')} <select @change=${event => { this.measure = Number(event.target.value); if (!chronological(this.kept.value)) this.order = { at: this.measure, down: true }; this.update(); }}>
        ${all.map(at => html`<option value=${at} ?selected=${at === this.measure}>${this.label(this.kept.value.columns[at])}</option>`)}</select></label>` : ''}</div>`;
  }

  /** What is sorted by is what is drawn. */
  draw(drawn) {
    const all = measures(this.kept.value);
    this.drawn = drawn;
    this.measure = all.includes(this.order?.at) ? this.order.at : this.measure ?? leading(this.kept.value);
    if (drawn && !chronological(this.kept.value)) this.order ??= { at: this.measure, down: true };
    this.update();
  }

  chart(places) {
    const { value } = this.kept;
    const text = (row, at) => said(value.columns[at], this.value(row, at) ?? '–');
    return html`<entente-chart class="chart" .style=${`height: ${height(value)}`}
      .content=${{ kind: 'bars', label: `${value.title}, ${this.label(value.columns[this.measure])}`, option: colours => bars(value, places, this.measure, text, colours) }}></entente-chart>
      ${places.length > BARS && !chronological(value) ? html`<p class="quiet">${t('result.more', number(BARS), number(places.length))}</p>` : ''}`;
  }

  table(places) {
    const { value } = this.kept;
    return html`
      <div class="wide"><table class=${form(value)}>
        <thead><tr>${value.columns.map((column, at) => this.head(column, at))}</tr></thead>
        <tbody>${places.slice(0, this.shown).map(row => html`<tr>${value.rows[row].map((cell, at) => html`
          <td data-label=${this.label(value.columns[at])} class=${look(value.columns[at], cell)}>${this.cell(row, at, cell)}</td>`)}</tr>`)}</tbody>
      </table></div>
      ${places.length > this.shown ? html`<p class="quiet">${t('result.more', number(this.shown), number(places.length))} <button class="small" @click=${() => { this.shown += MORE; this.update(); }}>${t('result.on')}</button></p>` : ''}`;
  }

  head(column, at) {
    const sorted = this.order?.at === at ? (this.order.down ? 'descending' : 'ascending') : 'none';
    return html`<th scope="col" class=${numeric(column) ? 'numeric' : ''} aria-sort=${sorted}><button class="plain" @click=${() => this.sort(at)}>${this.label(column)}${{ ascending: ' ↑', descending: ' ↓', none: '' }[sorted]}</button>${column.unit ? html` <span class="quiet">${column.unit}</span>` : ''}</th>`;
  }

  cell(row, at, cell) {
    const { value, place } = this.kept;
    const column = value.columns[at];
    if (cell === null) return html`<span class="quiet" title=${t('unknown')}>–</span>`;
    if (column.type === 'ACTOR') return html`<button class="link" title=${cell} @click=${() => dossier('actor', cell)}>${this.names?.get(cell) ?? cell}</button>`;
    if (column.type === 'BOOLEAN') return cell ? t('yes') : t('no');
    const own = value.cells[`${row},${at}`] ?? (numeric(column) ? value.support[row] : null);
    const text = said(column, cell);
    return column.type === 'TIE' ? figure(text, { ties: [cell] }) : figure(text, own, place && { run: place.run, cell: `${place.table}/${row + 1}:${column.name}` });
  }
}

/** Numbers are compared, so they stay in their columns however narrow it is; words are told one below the other. */
function form(value) {
  return [measures(value).length < COMPARED ? 'rows' : '', value.columns.length > MANY ? 'many' : ''].join(' ');
}

/** Small numbers keep their first digits, years are no amounts. */
function said(column, cell) {
  if (!numeric(column) || typeof cell !== 'number') return spoken(cell);
  if (isYear(column)) return String(cell);
  return cell && Math.abs(cell) < SMALL ? cell.toLocaleString(document.documentElement.lang, { maximumSignificantDigits: 2 }) : number(cell);
}

function look(column, cell) {
  if (cell === null || cell === '') return 'void';
  if (numeric(column)) return cell === 0 ? 'numeric nil' : 'numeric';
  if (column.type === 'ACTOR') return 'side';
  return String(cell).length > LONG ? 'long' : '';
}

function numeric(column) {
  return column.type === 'INTEGER' || column.type === 'NUMBER';
}

customElements.define('entente-rows', Rows);
