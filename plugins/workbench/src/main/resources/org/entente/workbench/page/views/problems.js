/** What the readers complain of; each opens its place. */
import { html } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get } from '../shell/api.js';
import { store } from '../shell/store.js';
import { number, t, word } from '../shell/texts.js';
import { said } from '../shell/speech.js';
import { go } from '../shell/go.js';
import { place } from '../parts/place.js';
import '../parts/table.js';

class Problems extends View {
  static follows = ['revision', 'at', 'selection'];

  /** Those of what is chosen, and how many there are in all. */
  async load(signal) {
    const { at, about } = store.state;
    const of = this.whole ? null : this.meant();
    const rows = await get('/problems', { ...of, at }, signal);
    return { rows, of, total: of ? Math.max(rows.length, about?.counts?.problem ?? 0) : rows.length };
  }

  /** What is chosen elsewhere; a source that was chosen here leaves the list as it is. */
  meant() {
    const { kind, id } = store.state.selection ?? {};
    if (kind === 'source') return id === this.own ? this.data?.of ?? null : { source: id };
    return { dyad: { actor: id?.replace('-', ',') }, actor: { actor: id }, system: { system: id }, tie: { id } }[kind] ?? null;
  }

  choose(problem) {
    this.own = problem.source;
    store.select('source', problem.source);
    go('reader');
  }

  turn() {
    this.whole = !this.whole;
    this.own = null;
    this.refresh();
  }

  template() {
    const { rows, of, total } = this.data;
    const all = html`<button class="small" @click=${() => this.turn()}>${t(this.whole ? 'problems.only' : 'problems.all')}</button>`;
    if (!rows.length) return of ? empty(t('problems.none'), all) : empty(t('problems.empty'));
    return html`
      <entente-table .content=${{
        rows,
        label: t('view.problems'),
        chosen: problem => store.isSelected('source', problem.source),
        columns: [
          { name: 'severity', title: t('column.severity'), least: 6, grow: 0, cell: problem => html`<span class="tag severity" data-word=${problem.severity}>${word(problem.severity)}</span>` },
          { name: 'message', title: t('column.message'), least: 18, grow: 8, cell: problem => said(problem.message) },
          { name: 'source', title: t('column.source'), least: 8, grow: 2, cell: problem => problem.name },
          { name: 'place', title: t('column.place'), least: 7, grow: 0, numeric: true, cell: problem => place(problem) },
        ],
      }} @choose=${event => this.choose(event.detail)}></entente-table>
      <p class="count">${of ? t('problems.chosen', number(rows.length), number(total)) : t('problems.count', number(rows.length))} ${of || this.whole && this.meant() ? all : ''}</p>`;
  }
}

customElements.define('entente-problems', Problems);
