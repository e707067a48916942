/** What the readers complain of; each opens its place. */
import { html } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get } from '../shell/api.js';
import { store } from '../shell/store.js';
import { number, t, word } from '../shell/texts.js';
import { said } from '../shell/speech.js';
import { go } from '../shell/go.js';
import '../parts/table.js';

class Problems extends View {
  static follows = ['revision', 'at'];

  load() {
    return get('/problems', { at: store.state.at });
  }

  template() {
    if (!this.data.length) return empty(t('problems.empty'));
    return html`
      <entente-table .content=${{
        rows: this.data,
        label: t('view.problems'),
        chosen: problem => store.isSelected('source', problem.source),
        columns: [
          { name: 'severity', title: t('column.severity'), least: 6, grow: 0, cell: problem => html`<span class="tag severity" data-word=${problem.severity}>${word(problem.severity)}</span>` },
          { name: 'message', title: t('column.message'), least: 18, grow: 8, cell: problem => said(problem.message) },
          { name: 'source', title: t('column.source'), least: 8, grow: 2, cell: problem => problem.name },
          { name: 'place', title: t('column.place'), least: 7, grow: 0, numeric: true, cell: problem => problem.row !== null ? t('place.row', problem.row) : problem.start !== null ? t('place.at', problem.start) : '' },
        ],
      }} @choose=${event => { store.select('source', event.detail.source); go('reader'); }}></entente-table>
      <p class="count">${t('problems.count', number(this.data.length))}</p>`;
  }
}

customElements.define('entente-problems', Problems);
