/** Counts by year as a small bar chart; a bar can be opened. */
import { svg, html } from '../lib/lit-html/lit-html.js';

const HEIGHT = 20;

export function years(counts, [from, to], open) {
  if (!Object.keys(counts).length) return '';
  const most = Math.max(1, ...Object.values(counts));
  const span = to - from + 1;
  const label = Object.entries(counts).map(([year, count]) => `${year}: ${count}`).join(', ');
  return html`<svg class="years" viewBox="0 0 ${span} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${label}>
    ${Object.entries(counts).map(([year, count]) => {
      const height = Math.max(2, HEIGHT * count / most);
      return svg`<rect x=${year - from + 0.1} y=${HEIGHT - height} width="0.8" height=${height} @click=${event => { event.stopPropagation(); open(year); }}><title>${year}: ${count}</title></rect>`;
    })}</svg>`;
}
