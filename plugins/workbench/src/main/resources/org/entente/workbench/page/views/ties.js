/** All ties that the filter lets through. */
import { html } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get } from '../shell/api.js';
import { store } from '../shell/store.js';
import { number, t, word } from '../shell/texts.js';
import { dossier } from '../shell/go.js';
import { commitment, matter, review, sides, sums, when } from '../parts/ties.js';
import { figure } from '../parts/evidence.js';
import '../parts/table.js';

const PAGE = 100;

class Ties extends View {
  order = '-date';

  async load(signal) {
    const query = { ...store.query(), order: this.order };
    const { total, rows } = await get('/ties', { ...query, limit: PAGE }, signal);
    return {
      key: JSON.stringify(query) + store.state.revision,
      total,
      first: rows,
      fetch: async (offset, limit) => (await get('/ties', { ...query, offset, limit })).rows,
    };
  }

  columns() {
    // Only registers tell of what was delivered or of one, and review is told once somebody has; without them the room is for the rest.
    const { first } = this.data;
    const told = basis => first.some(tie => tie.amounts.some(sum => sum.basis === basis));
    const reviewed = this.order.endsWith('review') || first.some(tie => tie.review !== 'NEW');
    return [
      { name: 'sides', title: t('column.sides'), least: 14, grow: 1, cell: tie => sides(tie) },
      { name: 'type', title: t('column.type'), sort: 'type', least: 8, grow: 0, cell: tie => word(tie.type) },
      { name: 'matter', title: t('column.matter'), sort: 'title', least: 9, grow: 2, cell: tie => matter(tie) },
      { name: 'amount', title: t('column.amount'), least: 6.4, grow: 0, numeric: true, cell: tie => sums(tie).whole },
      { name: 'date', title: t('column.date'), sort: 'date', least: 6.4, grow: 0, cell: tie => when(tie) },
      { name: 'commitment', title: t('column.commitment'), sort: 'commitment', least: 7.4, grow: 0, cell: tie => commitment(tie.commitment) },
      ...reviewed ? [{ name: 'review', title: t('column.review'), sort: 'review', least: 6, grow: 0, cell: tie => review(tie.review) }] : [],
      { name: 'reports', title: t('column.reports'), sort: 'reports', least: 5, grow: 0, numeric: true, cell: tie => figure(number(tie.reports), { ties: [tie.id] }) },
      ...told('DELIVERED') ? [{ name: 'delivered', title: t('column.delivered'), least: 6.4, grow: 0, numeric: true, cell: tie => sums(tie).delivered }] : [],
      ...told('PER_UNIT') ? [{ name: 'unit', title: t('column.unit'), least: 6.4, grow: 0, numeric: true, cell: tie => sums(tie).unit }] : [],
    ];
  }

  template() {
    if (!this.data.total) return empty(Object.keys(store.state.filter).length ? t('filter.nothing') : t('ties.empty'));
    return html`
      <entente-table .content=${{ ...this.data, columns: this.columns(), order: this.order, label: t('view.ties'), chosen: tie => store.isSelected('tie', tie.id) }}
        @choose=${event => dossier('tie', event.detail.id)} @sort=${event => { this.order = event.detail; this.refresh(); }}></entente-table>
      <p class="count">${t('ties.count', number(this.data.total))}</p>`;
  }
}

customElements.define('entente-ties', Ties);
