/** When ties were said, signed, in force and delivered; each date as long as it is open. */
import { html, svg } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get } from '../shell/api.js';
import { store } from '../shell/store.js';
import { number, t, word } from '../shell/texts.js';
import { dossier } from '../shell/go.js';
import { sides } from '../parts/ties.js';
import '../parts/table.js';

const MOST = 1000;
const DAY = 86_400_000;
const YEAR = 365.25;

class Timeline extends View {
  async load() {
    const page = await get('/ties', { ...store.query(), order: 'date', limit: MOST });
    const rows = page.rows.filter(tie => tie.dates.some(date => date.earliest || date.latest));
    const days = rows.flatMap(tie => tie.dates.flatMap(date => [date.earliest, date.latest])).filter(Boolean).map(day);
    // A few far days would press all others together.
    days.sort((a, b) => a - b);
    const range = [days[Math.floor(days.length * 0.01)], days[Math.ceil(days.length * 0.99) - 1]];
    return { rows, from: Math.floor(range[0] / YEAR), to: Math.ceil(range[1] / YEAR) };
  }

  axis() {
    const { from, to } = this.data;
    const step = Math.max(1, Math.ceil((to - from) / 8));
    const years = Array.from({ length: Math.floor((to - from) / step) + 1 }, (none, index) => from + index * step);
    return html`<span class="axis">${years.map(year => html`<span .style=${`left: ${100 * (year - from) / (to - from)}%`}>${1970 + year}</span>`)}</span>`;
  }

  bars(tie) {
    const { from, to } = this.data;
    const width = (to - from) * YEAR;
    const x = days => Math.max(0, Math.min(1000, 1000 * (days - from * YEAR) / width));
    const label = tie.dates.map(date => `${word(date.kind)} ${date.date}`).join(', ');
    return html`<svg class="bars" viewBox="0 0 1000 20" preserveAspectRatio="none" role="img" aria-label=${label}><title>${label}</title>
      ${tie.first && tie.last ? svg`<rect class="span" x=${x(day(tie.first))} y="9" width=${Math.max(2, x(day(tie.last)) - x(day(tie.first)))} height="2" />` : ''}
      ${tie.dates.filter(date => date.earliest || date.latest).map(date => {
        const [begin, end] = [x(day(date.earliest ?? date.latest)), x(day(date.latest ?? date.earliest) + 1)];
        return svg`<rect data-word=${date.kind} x=${begin} y="4" width=${Math.max(4, end - begin)} height="12" rx="2" />`;
      })}</svg>`;
  }

  template() {
    const { rows } = this.data;
    if (!rows.length) return empty(t('timeline.empty'));
    return html`
      <entente-table class="timeline" .content=${{
        rows,
        label: t('view.timeline'),
        chosen: tie => store.isSelected('tie', tie.id),
        columns: [
          { name: 'sides', title: t('column.sides'), least: 12, grow: 1, cell: tie => sides(tie) },
          { name: 'type', title: t('column.type'), least: 6.5, grow: 0, cell: tie => word(tie.type) },
          { name: 'axis', title: this.axis(), least: 18, grow: 4, cell: tie => this.bars(tie) },
        ],
      }} @choose=${event => dossier('tie', event.detail.id)}></entente-table>
      <p class="count">${t('timeline.count', number(rows.length))}</p>`;
  }
}

function day(text) {
  return Date.parse(text) / DAY;
}

customElements.define('entente-timeline', Timeline);
