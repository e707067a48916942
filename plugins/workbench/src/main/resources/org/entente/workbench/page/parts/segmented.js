/** One of a few, as buttons side by side. */
import { html } from '../lib/lit-html/lit-html.js';

export function segmented(label, options, chosen, set) {
  return html`<span class="segmented" role="group" aria-label=${label}><span class="quiet">${label}</span>${Object.entries(options).map(([value, text]) => html`
    <button class="small" aria-pressed=${value === chosen} @click=${() => set(value)}>${text}</button>`)}</span>`;
}
