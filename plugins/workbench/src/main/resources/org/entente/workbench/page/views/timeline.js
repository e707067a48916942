/** When ties were said, signed, in force and delivered; each date as long as it is open. */
import { html, svg } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get } from '../shell/api.js';
import { store } from '../shell/store.js';
import { number, t, word } from '../shell/texts.js';
import { dossier } from '../shell/go.js';
import { trying } from '../shell/notices.js';
import { show } from '../parts/evidence.js';
import { sides } from '../parts/ties.js';
import '../parts/table.js';
import '../parts/window.js';

const PAGE = 100;
/** So many are shown at once, whenever they were; of more only those of some years. */
const FEW = 400;
const YEARS = 10;
const DAY = 86_400_000;
const YEAR = 365.25;
const EXACT = 2;
const NARROW = 640;
const COLOURED = [['SIGNED', 'ORDERED', 'IN_FORCE'], ['DELIVERED', 'HELD'], ['DELIVERY_PLANNED', 'EXPIRY']];

class Timeline extends View {
  connectedCallback() {
    super.connectedCallback();
    this.observer = new ResizeObserver(() => {
      const narrow = this.clientWidth < NARROW;
      if (narrow !== this.narrow && this.data) this.update();
      this.narrow = narrow;
    });
    this.observer.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.observer.disconnect();
  }

  async load(signal) {
    const query = { ...store.query(), order: '-date' };
    const key = JSON.stringify(query) + store.state.revision;
    if (this.whole?.key !== key) this.whole = { key, ...await this.all(query, signal) };
    const { total, counts } = this.whole;
    const narrowed = total > FEW && Object.keys(counts).length ? this.window() : null;
    if (!narrowed) {
      const { rows } = await get('/ties', { ...query, limit: Math.min(total, FEW) }, signal);
      return { key, total, first: rows.slice(0, PAGE), ...axis(rows), ...pages(query) };
    }
    // Years in which ties begin that last into those of the filter may all lie before it.
    const within = { ...query, from: later(query.from, narrowed[0]), to: earlier(query.to, narrowed[1]) };
    const asked = within.to < within.from.slice(0, within.to.length) ? query : within;
    const { total: here, rows } = await get('/ties', { ...asked, limit: PAGE }, signal);
    return { key: JSON.stringify(asked) + key, total: here, first: rows, window: narrowed, ...padded(narrowed[0] - 1970, narrowed[1] + 1 - 1970), ...pages(asked) };
  }

  /** How many ties there are, how many begin in each year, and how many say no date. */
  async all(query, signal) {
    const none = { ...query, limit: 0 };
    const [{ total }, dyads, dated] = await Promise.all([
      get('/ties', none, signal),
      get('/dyads', store.query(), signal),
      query.from || query.to ? null : get('/ties', { ...none, from: '0001' }, signal),
    ]);
    const counts = {};
    for (const dyad of dyads) for (const [year, count] of Object.entries(dyad.years)) counts[year] = (counts[year] ?? 0) + count;
    return { total, counts, undated: dated ? total - dated.total : 0 };
  }

  /** The years that are looked at: the latest, unless somebody has moved on. */
  window() {
    const known = Object.keys(this.whole.counts).map(Number);
    const [first, last] = [Math.min(...known), Math.max(...known)];
    const [from, to] = (store.detail('timeline') || this.kept || '').split('-').map(Number);
    const end = Math.max(first, Math.min(last, to || last));
    return [Math.max(first, Math.min(end, from || end - YEARS + 1)), end];
  }

  look([from, to]) {
    this.kept = `${from}-${to}`;
    store.set({ view: 'timeline', detail: this.kept });
    this.refresh();
  }

  /** They come last of all. */
  async showUndated() {
    const { total, undated } = this.whole;
    const page = await trying(() => get('/ties', { ...store.query(), order: '-date', offset: total - undated, limit: 1000 }));
    if (page) await show({ ties: page.rows.map(tie => tie.id) });
  }

  /** The years at which the axis is marked. */
  marks() {
    const { from, to } = this.data;
    const step = Math.max(1, Math.ceil((to - from) / (this.clientWidth < NARROW ? 3 : 8)));
    const first = Math.ceil(from);
    return Array.from({ length: Math.floor((to - first) / step) + 1 }, (none, index) => first + index * step);
  }

  axis() {
    const { from, to } = this.data;
    return html`<span class="axis">${this.marks().map(year => html`<span .style=${`left: ${100 * (year - from) / (to - from || 1)}%`}><button class="plain" title=${t('timeline.only', 1970 + year)}
      @click=${event => { event.stopPropagation(); store.set({ filter: { ...store.state.filter, from: String(1970 + year), to: String(1970 + year) } }); }}>${1970 + year}</button></span>`)}</span>`;
  }

  bars(tie) {
    const dates = tie.dates.filter(date => date.earliest || date.latest);
    if (!dates.length) return html`<span class="quiet">${t('timeline.none')}</span>`;
    const { from, to } = this.data;
    const width = (to - from || 1) * YEAR;
    const place = days => 1000 * (days - from * YEAR) / width;
    const x = days => Math.max(0, Math.min(1000, place(days)));
    const ends = date => [date.earliest ? day(date.earliest) : -Infinity, date.latest ? day(date.latest) + 1 : Infinity];
    const label = tie.dates.map(told).join(', ');
    const [first, last] = [tie.first && x(day(tie.first)), tie.last && x(day(tie.last))];
    // What lies beyond the window is pointed to, and not pressed to its edge.
    const [before, after] = [dates.filter(date => place(ends(date)[1]) <= 0), dates.filter(date => place(ends(date)[0]) >= 1000)];
    return html`<svg class="bars" viewBox="0 0 1000 20" preserveAspectRatio="none" role="img" aria-label=${label}>
      <path class="grid" d=${this.marks().map(year => `M${x(year * YEAR)} 0V20`).join('')} />
      ${last > first ? svg`<rect class="span" x=${first} y="9" width=${last - first} height="2" />` : ''}
      ${dates.filter(date => !before.includes(date) && !after.includes(date)).map(date => this.bar(tie, date, ends(date).map(x)))}
      ${before.length ? svg`<path class="beyond" d="M12 4L2 10L12 16Z"><title>${before.map(told).join(', ')}</title></path>` : ''}
      ${after.length ? svg`<path class="beyond" d="M988 4L998 10L988 16Z"><title>${after.map(told).join(', ')}</title></path>` : ''}</svg>`;
  }

  /** A day is a thin mark as high as the row; what is open is as long as that, pale where it is only about, without an end where it has none. */
  bar(tie, date, [begin, end]) {
    const exact = date.earliest && date.latest && day(date.latest) - day(date.earliest) < EXACT;
    const open = !date.earliest || !date.latest;
    const wide = Math.max(4, exact ? 4 : end - begin);
    return svg`<rect data-word=${date.kind} class=${[exact ? 'exact' : '', /[~%?]/.test(date.date) ? 'about' : '', open ? 'open' : ''].join(' ')} x=${Math.max(0, Math.min(1000 - wide, exact ? begin - 2 : begin))} y=${exact ? 1 : 5}
      width=${wide} height=${exact ? 18 : 10} rx=${exact ? 0 : 2} @click=${event => { event.stopPropagation(); store.select('tie', tie.id); show({ ties: [tie.id] }); }}
      ><title>${told(date)}</title></rect>`;
  }

  template() {
    const { total, first, window } = this.data;
    const { counts, undated } = this.whole;
    if (!this.whole.total) return empty(Object.keys(store.state.filter).length ? t('filter.nothing') : t('timeline.empty'));
    const kinds = new Set(first.flatMap(tie => tie.dates.map(date => date.kind)));
    // Kinds of one colour are told together.
    const groups = [...COLOURED, [...kinds].filter(kind => !COLOURED.flat().includes(kind))].map(group => group.filter(kind => kinds.has(kind))).filter(group => group.length);
    return html`
      ${window ? html`<entente-window class="bar" .content=${{ counts, window }} @window=${event => this.look(event.detail)}></entente-window>` : ''}
      <entente-table class="timeline" .content=${{
        ...this.data,
        label: t('view.timeline'),
        chosen: tie => store.isSelected('tie', tie.id) || this.meant(tie),
        columns: [
          { name: 'sides', title: t('column.sides'), least: 14, grow: 0, cell: tie => sides(tie) },
          ...this.clientWidth < NARROW ? [] : [{ name: 'type', title: t('column.type'), least: 6.5, grow: 0, cell: tie => word(tie.type) }],
          { name: 'axis', title: this.axis(), least: this.clientWidth < NARROW ? 16 : 26, grow: 1, drawn: true, cell: tie => this.bars(tie) },
        ],
      }} @choose=${event => dossier('tie', event.detail.id)}></entente-table>
      <div class="count legend">
        ${groups.map(group => html`<span><svg class="bars key" viewBox="0 0 12 20" aria-hidden="true"><rect data-word=${group[0]} x="0" y="5" width="12" height="10" rx="2" /></svg> ${group.map(word).join(', ')}</span>`)}
        <span><svg class="bars key" viewBox="0 0 12 20" aria-hidden="true"><rect class="exact" x="4" y="1" width="4" height="18" /></svg> ${t('timeline.day')}</span>
        <span><svg class="bars key" viewBox="0 0 12 20" aria-hidden="true"><rect class="about" x="1" y="5" width="10" height="10" /></svg> ${t('timeline.about')}</span>
        <span>${window ? t('timeline.within', number(total), number(this.whole.total)) : t('timeline.count', number(total))}</span>
        ${undated ? html`<button class="figure" @click=${() => this.showUndated()}>${t('timeline.undated', number(undated))}</button>` : ''}
      </div>`;
  }

  /** What belongs to the partnership or actor that is meant elsewhere. */
  meant(tie) {
    const { selection } = store.state;
    if (selection?.kind === 'actor') return tie.sides.some(side => side.actor === selection.id || side.principal === selection.id);
    return selection?.kind === 'dyad' && selection.id.split('-').every(id => tie.sides.some(side => side.principal === id));
  }
}

/** The years of an axis on which most of the dates of some ties lie; a few far days would press all others together. */
function axis(rows) {
  const days = rows.flatMap(tie => tie.dates.flatMap(date => [date.earliest, date.latest])).filter(Boolean).map(day).sort((a, b) => a - b);
  return days.length ? { from: Math.floor(days[Math.floor(days.length * 0.01)] / YEAR), to: Math.ceil(days[Math.ceil(days.length * 0.99) - 1] / YEAR) } : { from: 0, to: 1 };
}

/** With room at both ends for what points beyond. */
function padded(from, to) {
  const room = (to - from) * 0.03;
  return { from: from - room, to: to + room };
}

function pages(query) {
  return { fetch: async (offset, limit) => (await get('/ties', { ...query, offset, limit })).rows };
}

function later(asked, year) {
  return asked && Number(asked.slice(0, 4)) >= year ? asked : String(year);
}

function earlier(asked, year) {
  return asked && Number(asked.slice(0, 4)) <= year ? asked : String(year);
}

/** A date in words, with the days that it may mean. */
function told(date) {
  return `${word(date.kind)} ${date.date}${precision(date)}`;
}

function precision({ earliest, latest }) {
  if (!earliest || !latest) return ` (${earliest ?? '…'} – ${latest ?? '…'})`;
  return earliest === latest ? '' : ` (${earliest} – ${latest})`;
}

function day(text) {
  return Date.parse(text) / DAY;
}

customElements.define('entente-timeline', Timeline);
