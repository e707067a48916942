/** Completes words in a text area: what begins as the word before the cursor is listed below, and taken by Tab or a click. */
import { html } from '../lib/lit-html/lit-html.js';
import { t } from '../shell/texts.js';

const SHOWN = 12;

export class Completion {
  /** @param changed called when there is something else to be listed */
  constructor(words, changed) {
    this.words = [...new Set(words)].sort();
    this.changed = changed;
    this.found = [];
  }

  begun(area) {
    return /[\w.]*$/.exec(area.value.slice(0, area.selectionStart))[0].split('.').at(-1);
  }

  look(area) {
    const begun = this.begun(area).toLowerCase();
    this.found = begun ? this.words.filter(word => word.startsWith(begun) && word !== begun).slice(0, SHOWN) : [];
    this.changed();
  }

  take(area, word) {
    area.setRangeText(word, area.selectionStart - this.begun(area).length, area.selectionStart, 'end');
    this.leave();
    area.focus();
  }

  leave() {
    this.found = [];
    this.changed();
  }

  /** Whether the key was meant for the list. */
  key(event) {
    if (!this.found.length || event.shiftKey || !['Tab', 'Escape'].includes(event.key)) return false;
    event.preventDefault();
    if (event.key === 'Tab') this.take(event.target, this.found[0]);
    else this.leave();
    return true;
  }

  list(area) {
    return html`<p class="completion" aria-live="polite" aria-label=${t('sql.complete')}>${this.found.map((word, index) => html`
      <button type="button" class="small" tabindex="-1" @pointerdown=${event => { event.preventDefault(); this.take(area(), word); }}>${word}${index ? '' : html` <kbd>Tab</kbd>`}</button>`)}</p>`;
  }
}
