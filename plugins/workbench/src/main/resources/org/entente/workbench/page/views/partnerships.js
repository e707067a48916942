/** Pairs of countries with what joins them; one opens its brief. */
import { html } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get } from '../shell/api.js';
import { store } from '../shell/store.js';
import { number, t, word } from '../shell/texts.js';
import { dossier } from '../shell/go.js';
import { showOrigins, showTies } from '../parts/evidence.js';
import { years } from '../parts/years.js';
import { isEmpty, welcome } from '../parts/welcome.js';
import '../parts/table.js';

const COMMITMENTS = ['FIRM', 'SOFT', 'TALK', 'ENDED', 'UNKNOWN'];
/** What is counted apart, where there is any. */
const APART = [['restrictions', 'RESTRICTION', { type: 'RESTRICTION' }], ['denied', 'DENIED', { modality: 'DENIED' }]];
const VALUES = {
  restrictions: dyad => dyad.restrictions,
  denied: dyad => dyad.denied,
  name: dyad => `${dyad.firstTitle} – ${dyad.secondTitle}`,
  ties: dyad => dyad.ties,
  reports: dyad => dyad.reports,
  origins: dyad => dyad.origins,
  ...Object.fromEntries(COMMITMENTS.map(name => [name, dyad => dyad.commitments[name] ?? 0])),
};

class Partnerships extends View {
  static shows = ['selection', 'about'];

  order = '-ties';

  load(signal) {
    return get('/dyads', store.query(), signal);
  }

  /** The rows in their order; the same list as long as neither changes, so that the table keeps its place. */
  rows() {
    if (this.sorted?.data !== this.data || this.sorted.order !== this.order) {
      const down = this.order.startsWith('-');
      const value = VALUES[this.order.replace('-', '')];
      const rows = [...this.data].sort((a, b) => compare(value(a), value(b)) * (down ? -1 : 1));
      this.sorted = { data: this.data, order: this.order, rows };
    }
    return this.sorted.rows;
  }

  columns() {
    const all = this.data.flatMap(dyad => Object.keys(dyad.years).map(Number));
    const range = [Math.min(...all), Math.max(...all)];
    return [
      { name: 'name', title: t('column.partnership'), sort: 'name', least: 13, grow: 1, cell: dyad => html`<span title="${VALUES.name(dyad)} (${dyad.first}–${dyad.second})">${VALUES.name(dyad)}</span>` },
      { name: 'ties', title: t('column.ties'), sort: 'ties', numeric: true, grow: 0, cell: dyad => this.door(dyad, {}, dyad.ties) },
      { name: 'years', title: all.length ? `${range[0]}–${range[1]}` : t('column.years'), least: 6.4, grow: 1, drawn: true, cell: dyad => years(dyad.years, range, year => showTies({ actor: `${dyad.first},${dyad.second}`, from: year, to: year })) },
      ...COMMITMENTS.map(name => ({ name, title: word(name), sort: name, numeric: true, grow: 0, cell: dyad => this.count(dyad, name) })),
      ...APART.filter(([name]) => this.data.some(dyad => dyad[name])).map(([name, title, query]) => ({ name, title: word(title), sort: name, numeric: true, grow: 0, cell: dyad => this.door(dyad, query, dyad[name]) })),
      { name: 'reports', title: t('column.reports'), sort: 'reports', numeric: true, grow: 0, cell: dyad => this.door(dyad, {}, dyad.reports) },
      { name: 'origins', title: t('column.origins'), sort: 'origins', numeric: true, grow: 0, cell: dyad => this.door(dyad, {}, dyad.origins, showOrigins, 'origins.open') },
    ];
  }

  count(dyad, name) {
    const count = dyad.commitments[name] ?? 0;
    return this.door(dyad, { commitment: name }, count);
  }

  /** A figure that opens the ties that it counts. */
  door(dyad, more, count, open = showTies, how = 'evidence.open') {
    const key = `${dyad.first},${dyad.second}`;
    return html`<button class=${count ? 'figure' : 'figure quiet'} title=${t(how, count)} @click=${event => { event.stopPropagation(); open({ ...more, actor: key }); }}>${number(count)}</button>`;
  }

  template() {
    if (isEmpty()) return welcome(t('partnerships.empty'));
    if (!this.data.length) return empty(Object.keys(store.state.filter).length ? t('filter.nothing') : t('partnerships.empty'));
    return html`
      <entente-table .content=${{ rows: this.rows(), columns: this.columns(), order: this.order, label: t('view.partnerships'), chosen: dyad => store.isSelected('dyad', `${dyad.first}-${dyad.second}`) }}
        @choose=${event => dossier('dyad', `${event.detail.first}-${event.detail.second}`)} @sort=${event => { this.order = event.detail; this.update(); }}></entente-table>
      <p class="count">${t('partnerships.count', number(this.data.length))}</p>`;
  }
}

function compare(a, b) {
  return typeof a === 'string' ? a.localeCompare(b) : a - b;
}

customElements.define('entente-partnerships', Partnerships);
