/** Who is tied to whom, as a heat map that tells none from not covered. */
import { html } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get } from '../shell/api.js';
import { store } from '../shell/store.js';
import { number, t } from '../shell/texts.js';
import { dossier } from '../shell/go.js';

const SHOWN = 30;
const SHADES = 5;

class Matrix extends View {
  async load() {
    const [dyads, coverage] = await Promise.all([get('/dyads', store.query()), get('/coverage', { at: store.state.at })]);
    const ties = new Map();
    const titles = new Map();
    const weights = new Map();
    for (const dyad of dyads) {
      ties.set(`${dyad.first}-${dyad.second}`, dyad);
      for (const [id, title] of [[dyad.first, dyad.firstTitle], [dyad.second, dyad.secondTitle]]) {
        titles.set(id, title);
        weights.set(id, (weights.get(id) ?? 0) + dyad.ties);
      }
    }
    const ids = [...weights.keys()].sort((a, b) => weights.get(b) - weights.get(a) || a.localeCompare(b)).slice(0, SHOWN);
    return { ids, titles, ties, most: Math.max(1, ...dyads.map(dyad => dyad.ties)), coverage: coverage.map(each => new Set(each.actors)) };
  }

  covered(a, b) {
    return this.data.coverage.some(actors => actors.size === 0 || (actors.has(a) && actors.has(b)));
  }

  cell(row, column) {
    if (row === column) return html`<td class="same"></td>`;
    const key = [row, column].sort().join('-');
    const dyad = this.data.ties.get(key);
    const names = `${this.data.titles.get(row)} – ${this.data.titles.get(column)}`;
    if (!dyad) return html`<td class="none" title=${names}>${this.covered(row, column) ? '0' : '–'}</td>`;
    const shade = Math.min(SHADES, Math.ceil(SHADES * Math.log(1 + dyad.ties) / Math.log(1 + this.data.most)));
    return html`<td data-shade=${shade} class=${store.isSelected('dyad', key) ? 'chosen' : ''}>
      <button class="plain" title="${names}: ${dyad.ties}" aria-label="${names}: ${dyad.ties}" @click=${() => dossier('dyad', key)}>${number(dyad.ties)}</button></td>`;
  }

  template() {
    const { ids, titles } = this.data;
    if (!ids.length) return empty(t('matrix.empty'));
    return html`
      <div class="scrolls matrix"><table>
        <thead><tr><td></td>${ids.map(id => html`<th scope="col" title=${titles.get(id)}>${id.length > 4 ? id.slice(0, 4) : id}</th>`)}</tr></thead>
        <tbody>${ids.map(row => html`<tr><th scope="row">${titles.get(row)}</th>${ids.map(column => this.cell(row, column))}</tr>`)}</tbody>
      </table></div>
      <p class="count"><span class="legend">${Array.from({ length: SHADES }, (none, index) => html`<i data-shade=${index + 1}></i>`)} ${t('matrix.more')}</span> · ${t('matrix.note', ids.length)}</p>`;
  }
}

customElements.define('entente-matrix', Matrix);
