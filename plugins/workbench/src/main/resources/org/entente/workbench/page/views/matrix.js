/** Who is tied to whom, as a heat map that tells none, not covered and not readable apart. */
import { html } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get } from '../shell/api.js';
import { store } from '../shell/store.js';
import { number, t, word } from '../shell/texts.js';
import { dossier, go } from '../shell/go.js';
import { coverage } from '../parts/coverage.js';
import { showTies } from '../parts/evidence.js';
import { note } from '../parts/note.js';

const SHOWN = 30;
const SHADES = 5;

class Matrix extends View {
  async load(signal) {
    const [dyads, told] = await Promise.all([get('/dyads', store.query(), signal), get('/coverage', { at: store.state.at }, signal)]);
    const ties = new Map();
    const titles = new Map();
    const weights = new Map();
    for (const dyad of dyads) {
      ties.set(`${dyad.first}-${dyad.second}`, dyad);
      for (const [id, title] of [[dyad.first, dyad.firstTitle], [dyad.second, dyad.secondTitle]]) {
        titles.set(id, title);
        weights.set(id, (weights.get(id) ?? 0) + acts(dyad));
      }
    }
    const ids = [...weights.keys()].sort((a, b) => weights.get(b) - weights.get(a) || a.localeCompare(b)).slice(0, SHOWN);
    return { ids, titles, ties, all: weights.size, most: Math.max(1, ...dyads.map(dyad => acts(dyad))), covered: coverage(told, store.state.filter) };
  }

  cell(row, column) {
    if (row === column) return html`<td class="same"></td>`;
    const key = [row, column].sort().join('-');
    const dyad = this.data.ties.get(key);
    const names = `${this.data.titles.get(row)} – ${this.data.titles.get(column)}`;
    const chosen = store.isSelected('dyad', key) ? 'chosen' : '';
    if (!dyad) return this.none(row, column, names, chosen);
    const shade = Math.min(SHADES, Math.ceil(SHADES * Math.log(1 + acts(dyad)) / Math.log(1 + this.data.most)));
    return html`<td data-shade=${shade} class=${chosen}>
      <button class="plain" title="${names}: ${t('ties.count', acts(dyad))}" aria-label="${names}: ${t('ties.count', acts(dyad))}"
        @click=${() => { store.select('dyad', key); showTies({ actor: `${dyad.first},${dyad.second}` }); }}>${number(acts(dyad))}</button></td>`;
  }

  /** Why there is no tie: none was told by who covers both, nobody covers both, or something could not be read. */
  none(row, column, names, chosen) {
    const { state, sources, unread } = this.data.covered.of(row, column);
    const [sign, what] = { none: ['0', t('matrix.none')], uncovered: ['–', t('matrix.uncovered')], unread: ['?', t('matrix.unread')] }[state];
    return html`<td data-none=${state} class=${chosen}><button class="plain" title="${names}: ${what}" aria-label="${names}: ${what}"
      @click=${() => this.why(names, what, sources, unread)}>${sign}</button></td>`;
  }

  why(names, what, sources, unread) {
    note(names, html`<p>${what}</p>
      ${sources.length ? html`<h3>${t('matrix.covering')}</h3><ul>${sources.map(source => html`
        <li><button class="link" @click=${() => { store.select('source', source.source); go('reader'); }}>${source.title}</button>
          <span class="quiet">${[source.period, source.types.map(word).join(', '), source.note].filter(Boolean).join(' · ')}</span></li>`)}</ul>` : ''}
      ${unread.length ? html`<h3>${t('matrix.notread')}</h3><ul>${unread.map(each => html`<li>${each.message} <span class="quiet">${each.title}</span></li>`)}</ul>` : ''}`);
  }

  template() {
    const { ids, titles, all, covered } = this.data;
    if (!ids.length) return empty(Object.keys(store.state.filter).length ? t('filter.nothing') : t('matrix.empty'));
    return html`
      <div class="scrolls matrix" tabindex="0" role="region" aria-label=${t('view.matrix')} @keydown=${step}><table>
        <thead><tr><td></td>${ids.map(id => html`<th scope="col" title=${titles.get(id)}><button class="plain" @click=${() => dossier('actor', id)}>${id.length > 4 ? id.slice(0, 4) : id}</button></th>`)}</tr></thead>
        <tbody>${ids.map(row => html`<tr><th scope="row"><button class="plain" @click=${() => dossier('actor', row)}>${titles.get(row)}</button></th>${ids.map(column => this.cell(row, column))}</tr>`)}</tbody>
      </table></div>
      <div class="count legend">
        <span>${Array.from({ length: SHADES }, (none, index) => html`<i data-shade=${index + 1}></i>`)} ${t('matrix.more')}</span>
        ${[['none', '0'], ['uncovered', '–'], ['unread', '?']].map(([state, sign]) => html`<span><i data-none=${state}>${sign}</i> ${t('matrix.' + state)}</span>`)}
        <span>${t('matrix.note', number(ids.length), number(all))}</span>
        ${covered.vague ? html`<button class="link" @click=${() => go('problems')}>${t('matrix.vague', number(covered.vague))}</button>` : ''}
      </div>`;
  }
}

/** From cell to cell by arrow keys. */
function step(event) {
  const by = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
  const cell = event.target.closest('td, th');
  if (!by || !cell) return;
  event.preventDefault();
  let [row, column] = [cell.parentElement, [...cell.parentElement.children].indexOf(cell)];
  const rows = [...event.currentTarget.querySelectorAll('tr')];
  do {
    row = rows[rows.indexOf(row) + by[0]];
    column += by[1];
  } while (row?.children[column] && !row.children[column].querySelector('button'));
  row?.children[column]?.querySelector('button')?.focus();
}

/** All that joins two, what restricts or is denied too: a cell without them would say that nothing is told. */
function acts({ ties, denied, restrictions }) {
  return ties + denied + restrictions;
}

customElements.define('entente-matrix', Matrix);
