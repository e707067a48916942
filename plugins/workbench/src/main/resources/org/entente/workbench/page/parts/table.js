/**
 * A table of any length, of which only the rows in sight are drawn.
 *
 * Properties: columns ({ name, title, cell(row) → template, sort, numeric, least, grow, drawn }), rows (all of them) or total,
 * fetch(offset, limit) and the first 100 rows, chosen(row), label, order. A column is as wide as what stands in it; where there is no
 * room for that it is least rem wide, where there is more it takes its share, grow (see columns.js). Where there is no room at all, the
 * table is scrolled sideways, past the first one. What is cut in a cell is told by its tooltip. The table is one stop of the Tab key, the doors in the row that the arrow keys have reached are the next ones. Tells by
 * `choose` (detail: the row) and `sort` (detail: column name).
 */
import { html, nothing, render } from '../lib/lit-html/lit-html.js';
import { needs, widths } from './columns.js';

const HEIGHT = 30;
const PAGE = 100;
const MARGIN = 6;
const GAP = 0.8;
const ACROSS = 80;
const CALM = 90;
const AGAIN = 3000;

let tables = 0;

class Table extends HTMLElement {
  connectedCallback() {
    this.classList.add('table');
    this.at = this.seen = 0;
    this.rows = `table-${++tables}-row-`;
    this.observer = new ResizeObserver(() => this.later());
    this.observer.observe(this);
    this.update();
  }

  disconnectedCallback() {
    this.observer.disconnect();
    clearTimeout(this.calm);
    clearTimeout(this.fitting);
  }

  /** Takes what is to be shown. */
  set content(content) {
    if (content.columns.map(column => column.name).join() !== this.named || content.key !== this.kept?.key || content.rows !== this.kept?.rows) Object.assign(this, { needs: [], measured: new Set() });
    this.named = content.columns.map(column => column.name).join();
    if (!this.pages || content.key !== this.kept?.key || content.rows !== this.kept?.rows) this.pages = new Map(content.first ? [[0, content.first]] : []);
    this.kept = content;
    if (this.isConnected) this.update();
  }

  get content() {
    return this.kept;
  }

  get total() {
    return this.content.rows?.length ?? this.content.total;
  }

  row(index) {
    const { rows } = this.content;
    return rows ? rows[index] : this.pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** One page at a time, so that what was scrolled past meanwhile is never asked for. */
  async fetch(page) {
    const { pages } = this;
    if (this.content.rows || pages.has(page) || this.asking === pages) return;
    this.asking = pages;
    let pause = 0;
    try {
      pages.set(page, await this.content.fetch(page * PAGE, PAGE));
    } catch {
      pause = AGAIN;
    }
    setTimeout(() => {
      if (this.asking === pages) this.asking = null;
      if (pages === this.pages) this.later();
    }, pause);
  }

  key(event) {
    if (event.target.closest('button') && (event.key === 'Enter' || event.key === ' ')) return;
    const inSight = Math.max(1, Math.floor(this.body.clientHeight / HEIGHT) - 1);
    const across = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: inSight, PageUp: -inSight, Home: -this.total, End: this.total }[event.key];
    if (step) {
      this.at = Math.max(0, Math.min(this.total - 1, this.at + step));
      const top = this.at * HEIGHT;
      if (top < this.body.scrollTop) this.body.scrollTop = top;
      else if (top + HEIGHT > this.body.scrollTop + this.body.clientHeight) this.body.scrollTop = top + HEIGHT - this.body.clientHeight;
      event.preventDefault();
      this.update();
    } else if (across) {
      this.body.scrollLeft += across * ACROSS;
      event.preventDefault();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.choose(this.at);
    }
  }

  choose(index) {
    this.at = index;
    const row = this.row(index);
    if (row) this.dispatchEvent(new CustomEvent('choose', { detail: row }));
    this.update();
  }

  /** At most once a frame, however often it is scrolled. */
  later() {
    this.frame ??= requestAnimationFrame(() => { this.frame = null; this.update(); });
  }

  /** What is cut is told by a tooltip, looked for only where somebody points. */
  tell({ target }) {
    const cell = target.closest('[role=gridcell], [role=columnheader]');
    if (!cell || cell.querySelector('[title]')) return;
    const cut = cell.scrollWidth > cell.clientWidth;
    if (cut) cell.title = cell.textContent.trim();
    else cell.removeAttribute('title');
  }

  update() {
    if (!this.content || !this.isConnected) return;
    const { order, label, columns } = this.content;
    const top = this.body?.scrollTop ?? 0;
    const height = this.body?.clientHeight || 600;
    const hurried = this.hurried(top, height);
    const slots = Math.ceil(height / HEIGHT) + 2 * MARGIN;
    const from = Math.max(0, Math.floor(top / HEIGHT) - MARGIN);
    const to = Math.min(this.total, from + slots);
    for (let page = Math.floor(from / PAGE); page * PAGE < to && !hurried; page++) this.fetch(page);
    render(html`
      <div class="scroll" role="grid" tabindex="0" aria-label=${label} aria-rowcount=${this.total + 1} aria-activedescendant=${this.row(this.at) && this.at >= from && this.at < to ? this.rows + this.at : nothing}
        @scroll=${() => this.later()} @pointerover=${event => this.tell(event)} @keydown=${event => this.key(event)}>
        <div role="rowgroup" class="top"><div class="row head" role="row" aria-rowindex="1">
          ${columns.map(column => html`
            <span role="columnheader" class=${column.numeric ? 'numeric' : ''} aria-sort=${direction(order, column)}>
              ${column.sort ? html`<button class="plain" @click=${() => this.dispatchEvent(new CustomEvent('sort', { detail: turned(order, column) }))}>${column.title}${arrow(order, column)}</button>` : column.title}
            </span>`)}
        </div></div>
        <div class="body" role="rowgroup" .style=${`height: ${this.total * HEIGHT}px`}>
          ${Array.from({ length: slots }, (none, slot) => this.line(from + (slot - from % slots + slots) % slots, columns, hurried))}
        </div>
      </div>`, this);
    this.body = this.querySelector('.scroll');
    // To measure what is in sight makes the page reckon it at once, so it waits until nothing moves, but for the first time.
    clearTimeout(this.fitting);
    if (!this.measured.size || this.room !== this.body.clientWidth) this.fit();
    else this.fitting = setTimeout(() => this.fit(), CALM);
    for (const door of this.body.querySelectorAll('.body button')) {
      const stop = door.closest('.row').classList.contains('at') ? 0 : -1;
      if (door.tabIndex !== stop) door.tabIndex = stop;
    }
  }

  /** As wide as what is in sight needs it; a column that was wider stays so, so that none jumps while it is scrolled. */
  fit() {
    if (!this.isConnected) return;
    const { columns } = this.content;
    const rem = this.rem ??= parseFloat(getComputedStyle(document.documentElement).fontSize);
    const rows = [...this.body.querySelectorAll('.row')].filter(row => row.children.length === columns.length && !this.measured.has(row.id));
    rows.forEach(row => this.measured.add(row.id));
    this.room = this.body.clientWidth;
    if (rows.length) this.needs = needs(rows, this.needs, document.createRange());
    const gaps = (columns.length + 1) * GAP * rem;
    const found = widths(columns, this.needs, this.room - gaps, rem);
    const [track, whole] = [found.map(width => `${width.toFixed(1)}px`).join(' '), `${Math.floor(found.reduce((all, width) => all + width, gaps))}px`];
    if (track === this.track) return;
    this.track = track;
    this.body.style.setProperty('--columns', track);
    this.body.style.setProperty('--width', whole);
  }

  /** Whether it is scrolled by more than what is in sight at once: then no row is seen, and none is drawn until it comes to rest. */
  hurried(top, height) {
    const far = Math.abs(top - this.seen) > height;
    this.seen = top;
    clearTimeout(this.calm);
    if (far) this.calm = setTimeout(() => this.later(), CALM);
    return far;
  }

  /** A row keeps its place in the page while it is in sight, so that only those that come are drawn. */
  line(index, columns, hurried) {
    if (index >= this.total) return nothing;
    const row = hurried ? null : this.row(index);
    const { chosen } = this.content;
    return html`
      <div class="row ${index === this.at ? 'at' : ''}" role="row" id=${this.rows + index} aria-rowindex=${index + 2} aria-selected=${Boolean(row && chosen?.(row))}
        .style=${`top: ${index * HEIGHT}px`} @click=${() => this.choose(index)}>
        ${row ? columns.map(column => html`<span role="gridcell" class=${column.numeric ? 'numeric' : ''}>${column.cell(row)}</span>`) : html`<span role="gridcell" class="quiet">…</span>`}
      </div>`;
  }
}

function direction(order, column) {
  if (order === column.sort) return 'ascending';
  return order === '-' + column.sort ? 'descending' : 'none';
}

function turned(order, column) {
  return order === '-' + column.sort ? column.sort : '-' + column.sort;
}

function arrow(order, column) {
  return { ascending: ' ↑', descending: ' ↓', none: '' }[direction(order, column)];
}

customElements.define('entente-table', Table);
