/** Questions in SQL, which read and change nothing. */
import { html } from '../lib/lit-html/lit-html.js';
import { View } from '../shell/view.js';
import { get, post } from '../shell/api.js';
import { store } from '../shell/store.js';
import { number, t } from '../shell/texts.js';
import '../parts/table.js';

const FIRST = 'SELECT type, commitment, count(*) AS ties\nFROM tie GROUP BY ALL ORDER BY ties DESC';

class Sql extends View {
  static follows = ['at'];

  load() {
    return get('/sql/views');
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
          <textarea spellcheck="false" aria-label=${t('sql.select')} rows="5" .value=${store.preference('sql', FIRST)} @keydown=${event => this.key(event)}></textarea>
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
    return html`
      <entente-table .content=${{
        rows,
        label: t('sql.answer'),
        columns: columns.map((column, index) => ({ name: column.name, title: column.name, numeric: numeric(index), cell: row => shown(row[index]) })),
      }}></entente-table>
      <p class="count">${cut ? t('sql.cut', number(rows.length)) : t('sql.rows', number(rows.length))}</p>`;
  }
}

function shown(value) {
  if (value === null) return html`<span class="quiet">–</span>`;
  return typeof value === 'number' && !Number.isInteger(value) ? number(value) : String(value);
}

customElements.define('entente-sql', Sql);
