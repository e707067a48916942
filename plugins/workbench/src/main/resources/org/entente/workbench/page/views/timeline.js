/** When ties were said, signed, in force and delivered; each date as long as it is open. */
import { html, svg } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get } from '../shell/api.js';
import { store } from '../shell/store.js';
import { number, t, word } from '../shell/texts.js';
import { dossier } from '../shell/go.js';
import { show } from '../parts/evidence.js';
import { sides } from '../parts/ties.js';
import '../parts/table.js';

const MOST = 1000;
const DAY = 86_400_000;
const YEAR = 365.25;
const EXACT = 2;
const NARROW = 640;
const COLOURED = [['SIGNED', 'ORDERED', 'IN_FORCE'], ['DELIVERED', 'HELD'], ['DELIVERY_PLANNED', 'EXPIRY']];

class Timeline extends View {
  async load(signal) {
    const asked = JSON.stringify(store.query());
    if (asked !== this.asked) this.offset = 0;
    this.asked = asked;
    const page = await get('/ties', { ...store.query(), order: '-date', limit: MOST, offset: this.offset }, signal);
    const rows = page.rows.filter(tie => tie.dates.some(date => date.earliest || date.latest));
    const days = rows.flatMap(tie => tie.dates.flatMap(date => [date.earliest, date.latest])).filter(Boolean).map(day);
    // A few far days would press all others together.
    days.sort((a, b) => a - b);
    const range = [days[Math.floor(days.length * 0.01)], days[Math.ceil(days.length * 0.99) - 1]];
    return { rows, total: page.total, undated: page.rows.length - rows.length, from: Math.floor(range[0] / YEAR), to: Math.ceil(range[1] / YEAR) };
  }

  page(by) {
    this.offset = Math.max(0, this.offset + by);
    this.refresh();
  }

  axis() {
    const { from, to } = this.data;
    const step = Math.max(1, Math.ceil((to - from) / (this.clientWidth < NARROW ? 4 : 8)));
    const years = Array.from({ length: Math.floor((to - from) / step) + 1 }, (none, index) => from + index * step);
    return html`<span class="axis">${years.map(year => html`<span .style=${`left: ${100 * (year - from) / (to - from || 1)}%`}><button class="plain" title=${t('timeline.only', 1970 + year)}
      @click=${event => { event.stopPropagation(); store.set({ filter: { ...store.state.filter, from: String(1970 + year), to: String(1970 + year) } }); }}>${1970 + year}</button></span>`)}</span>`;
  }

  bars(tie) {
    const { from, to } = this.data;
    const width = (to - from || 1) * YEAR;
    const x = days => Math.max(0, Math.min(1000, 1000 * (days - from * YEAR) / width));
    const label = tie.dates.map(date => `${word(date.kind)} ${date.date}${precision(date)}`).join(', ');
    return html`<svg class="bars" viewBox="0 0 1000 20" preserveAspectRatio="none" role="img" aria-label=${label}>
      ${tie.first && tie.last ? svg`<rect class="span" x=${x(day(tie.first))} y="9" width=${Math.max(2, x(day(tie.last)) - x(day(tie.first)))} height="2" />` : ''}
      ${tie.dates.filter(date => date.earliest || date.latest).map(date => this.bar(tie, date, x))}</svg>`;
  }

  /** A day is a thin mark as high as the row; what is open is as long as that, pale where it is only about, without an end where it has none. */
  bar(tie, date, x) {
    const [begin, end] = [x(date.earliest ? day(date.earliest) : -1e6), x(date.latest ? day(date.latest) + 1 : 1e6)];
    const exact = date.earliest && date.latest && day(date.latest) - day(date.earliest) < EXACT;
    const open = !date.earliest || !date.latest;
    return svg`<rect data-word=${date.kind} class=${[exact ? 'exact' : '', /[~%?]/.test(date.date) ? 'about' : '', open ? 'open' : ''].join(' ')} x=${exact ? begin - 2 : begin} y=${exact ? 1 : 5}
      width=${exact ? 4 : Math.max(4, end - begin)} height=${exact ? 18 : 10} rx=${exact ? 0 : 2} @click=${event => { event.stopPropagation(); store.select('tie', tie.id); show({ ties: [tie.id] }); }}
      ><title>${word(date.kind)} ${date.date}${precision(date)}</title></rect>`;
  }

  template() {
    const { rows, total, undated } = this.data;
    if (!rows.length) return empty(Object.keys(store.state.filter).length ? t('filter.nothing') : t('timeline.empty'));
    const kinds = new Set(rows.flatMap(tie => tie.dates.map(date => date.kind)));
    // Kinds of one colour are told together.
    const groups = [...COLOURED, [...kinds].filter(kind => !COLOURED.flat().includes(kind))].map(group => group.filter(kind => kinds.has(kind))).filter(group => group.length);
    return html`
      <entente-table class="timeline" .content=${{
        rows,
        label: t('view.timeline'),
        chosen: tie => store.isSelected('tie', tie.id) || this.meant(tie),
        columns: [
          { name: 'sides', title: t('column.sides'), least: 12, grow: 1, cell: tie => sides(tie) },
          { name: 'type', title: t('column.type'), least: 6.5, grow: 0, spare: 1, cell: tie => word(tie.type) },
          { name: 'axis', title: this.axis(), least: 18, grow: 4, cell: tie => this.bars(tie) },
        ],
      }} @choose=${event => dossier('tie', event.detail.id)}></entente-table>
      <div class="count legend">
        ${groups.map(group => html`<span><svg class="bars key" viewBox="0 0 12 20" aria-hidden="true"><rect data-word=${group[0]} x="0" y="5" width="12" height="10" rx="2" /></svg> ${group.map(word).join(', ')}</span>`)}
        <span><svg class="bars key" viewBox="0 0 12 20" aria-hidden="true"><rect class="exact" x="4" y="1" width="4" height="18" /></svg> ${t('timeline.day')}</span>
        <span><svg class="bars key" viewBox="0 0 12 20" aria-hidden="true"><rect class="about" x="1" y="5" width="10" height="10" /></svg> ${t('timeline.about')}</span>
        ${total > MOST ? html`<span>${t('timeline.cut', number(this.offset + 1), number(Math.min(total, this.offset + MOST)), number(total))}
          <button class="small" ?disabled=${!this.offset} @click=${() => this.page(-MOST)}>${t('timeline.later')}</button>
          <button class="small" ?disabled=${this.offset + MOST >= total} @click=${() => this.page(MOST)}>${t('timeline.earlier')}</button></span>` : ''}
        <span>${t('timeline.count', number(rows.length))}${undated ? ' · ' + t('timeline.undated', number(undated)) : ''}</span>
      </div>`;
  }

  /** What belongs to the partnership or actor that is meant elsewhere. */
  meant(tie) {
    const { selection } = store.state;
    if (selection?.kind === 'actor') return tie.sides.some(side => side.actor === selection.id || side.principal === selection.id);
    return selection?.kind === 'dyad' && selection.id.split('-').every(id => tie.sides.some(side => side.principal === id));
  }
}

function precision({ earliest, latest }) {
  if (!earliest || !latest) return ` (${earliest ?? '…'} – ${latest ?? '…'})`;
  return earliest === latest ? '' : ` (${earliest} – ${latest})`;
}

function day(text) {
  return Date.parse(text) / DAY;
}

customElements.define('entente-timeline', Timeline);
