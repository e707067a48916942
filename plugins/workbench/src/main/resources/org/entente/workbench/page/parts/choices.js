/** Several of a list of words, chosen in a small box that opens below its button. */
import { html } from '../lib/lit-html/lit-html.js';
import { live } from '../lib/lit-html/directives/live.js';
import { t, word } from '../shell/texts.js';

/**
 * The choice.
 *
 * @param chosen the words with commas
 * @param set takes what is chosen then
 */
export function choices(name, label, words, chosen, set) {
  const all = chosen ? chosen.split(',') : [];
  const turn = each => set((all.includes(each) ? all.filter(other => other !== each) : [...all, each]).join(','));
  const shown = all.length > 2 ? t('filter.several', all.length) : all.map(word).join(', ');
  return html`
    <details class="choices" id="choices-${name}" @toggle=${opened} @keydown=${leave} @focusout=${left}>
      <summary><span>${label}</span> <strong class=${all.length ? 'set' : ''}>${shown || t('filter.any')}</strong></summary>
      <fieldset><legend class="seen-by-readers">${label}</legend>
        ${[...words, ...all.filter(each => !words.includes(each))].map(each => html`
          <label><input type="checkbox" value=${each} .checked=${live(all.includes(each))} @change=${() => turn(each)}> ${word(each)}</label>`)}
        <button type="button" class="small" ?disabled=${!all.length} @click=${() => set('')}>${t('filter.any')}</button>
      </fieldset>
    </details>`;
}

/** One box at a time is open. */
function opened(event) {
  if (event.target.open) document.querySelectorAll('details.choices[open]').forEach(other => { if (other !== event.target) other.open = false; });
}

function leave(event) {
  if (event.key !== 'Escape' || !event.currentTarget.open) return;
  event.stopPropagation();
  event.currentTarget.open = false;
  event.currentTarget.querySelector('summary').focus();
}

function left(event) {
  if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
}

document.addEventListener('pointerdown', event => {
  document.querySelectorAll('details.choices[open]').forEach(box => { if (!box.contains(event.target)) box.open = false; });
});
