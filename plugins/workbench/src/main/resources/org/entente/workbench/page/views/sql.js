/** Questions in SQL, which read and change nothing. */
import { html } from '../lib/lit-html/lit-html.js';
import { View } from '../shell/view.js';
import { get, post, remove } from '../shell/api.js';
import { store } from '../shell/store.js';
import { number, t } from '../shell/texts.js';
import { figure } from '../parts/evidence.js';
import { drawn, seeming } from '../parts/drawn.js';
import '../parts/completion.js';
import '../parts/table.js';

const FIRST = 'SELECT type, commitment, count(*) AS ties\nFROM tie GROUP BY ALL ORDER BY ties DESC';
/** What is a name though it is written in digits. */
const NAME = /(^|_)(id|tie|year|revision|added|removed|ordinal|row|page|start|end)$/i;
const SMALL = 0.01;
/** What the database calls its refusals before it says them. */
const SORT = /\b(Binder|Parser|Catalog|Conversion|Syntax) Error: /;

class Sql extends View {
  static follows = ['at'];

  load() {
    return get('/sql/views');
  }

  connectedCallback() {
    super.connectedCallback();
    // What nobody waits for any more is not answered.
    this.gone = () => this.giveUp();
    window.addEventListener('pagehide', this.gone);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.gone);
    this.giveUp();
  }

  /** Asks, one question at a time. */
  async ask() {
    if (this.asked) return;
    const asked = { id: [...crypto.getRandomValues(new Uint8Array(12))].map(each => each.toString(16).padStart(2, '0')).join(''), end: new AbortController() };
    const select = this.querySelector('textarea').value;
    this.asked = asked;
    // What was answered before is not taken for the answer meanwhile.
    this.fault = this.answer = this.wish = null;
    this.update();
    try {
      this.answer = await post('/sql', { select }, { at: store.state.at, id: asked.id }, asked.end.signal);
      this.wish = seeming(this.answer);
      store.prefer('sql', select);
    } catch (fault) {
      if (!asked.end.signal.aborted) {
        this.fault = fault;
        // Of a page that is left the line goes first, and the question would be answered to nobody.
        if (fault.status === undefined) forget(asked);
      }
    }
    if (this.asked === asked) this.asked = null;
    this.update();
  }

  giveUp() {
    const { asked } = this;
    if (!asked) return;
    this.asked = null;
    forget(asked);
    asked.end.abort();
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
          <entente-completion .content=${{ value: store.preference('sql', FIRST), label: t('sql.select'), views: this.data }} @keydown=${event => this.key(event)}></entente-completion>
          <div class="deeds"><button class="main" id="ask" ?disabled=${Boolean(this.asked)} @click=${() => this.ask()}>${t('sql.run')} <kbd>Ctrl+Enter</kbd></button>
            ${this.wish ? html`<button id="draw" aria-pressed=${Boolean(this.drawing)} @click=${() => { this.drawing = !this.drawing; this.update(); }}>${t('sql.chart')}</button>` : ''}</div>
          <details><summary>${t('sql.views')}</summary><dl class="views">${Object.entries(this.data).map(([name, columns]) => html`
            <dt><button class="link" @click=${() => this.insert(name)}>${name}</button></dt><dd>${columns.join(', ')}</dd>`)}</dl></details>
        </div>
        ${this.asked ? html`<p class="busy"><span role="status">${t('sql.runs')}</span> <button class="small" id="give-up" @click=${() => this.giveUp()}>${t('cancel')}</button></p>` : ''}
        ${this.fault ? html`<p class="problem" role="alert">${this.fault.message.replace(SORT, '')}</p>` : ''}
        ${this.answer && !this.fault ? this.answered() : ''}
      </div>`;
  }

  answered() {
    const { columns, rows, cut } = this.answer;
    if (this.drawing && this.wish) return drawn(this.answer, this.wish, wish => { this.wish = wish; this.update(); });
    const tie = columns.findIndex(column => /^tie(_id)?$/i.test(column.name));
    const numeric = index => rows.some(row => typeof row[index] === 'number');
    return html`
      <entente-table .content=${{
        rows,
        label: t('sql.answer'),
        columns: columns.map((column, index) => ({ name: column.name, title: column.name, numeric: numeric(index), cell: row => shown(row[index], column.name, row[tie]) })),
      }}></entente-table>
      <p class="count">${cut ? t('sql.cut', number(rows.length)) : t('sql.rows', number(rows.length))}</p>`;
  }
}

/** Lets a question go that may have been answered meanwhile. */
function forget({ id }) {
  remove('/sql/' + id).catch(() => null);
}

/** A number of a row that names its tie opens that. */
function shown(value, name, tie) {
  if (value === null) return html`<span class="quiet">–</span>`;
  if (typeof value !== 'number') return String(value);
  return figure(said(value, name), typeof tie === 'number' ? { ties: [tie] } : null);
}

function said(value, name) {
  if (NAME.test(name)) return String(value);
  const small = value !== 0 && Math.abs(value) < SMALL;
  return small ? value.toLocaleString(document.documentElement.lang, { maximumSignificantDigits: 3 }) : number(value);
}

customElements.define('entente-sql', Sql);
