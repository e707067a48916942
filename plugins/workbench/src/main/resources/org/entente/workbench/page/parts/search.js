/**
 * A field that finds actors or systems by their names, and shows them so.
 *
 * Properties: what (ACTOR or SYSTEM), value (an id), name (its label for readers). Tells by `pick` (detail: id and title); what
 * nobody knows, or several are called, is told as it was typed.
 */
import { html, render } from '../lib/lit-html/lit-html.js';
import { live } from '../lib/lit-html/directives/live.js';
import { t, word } from '../shell/texts.js';
import { alike, known } from './who.js';

const PAUSE = 120;
let count = 0;

class Search extends HTMLElement {
  what = 'ACTOR';
  found = [];
  at = -1;
  list = `search-${++count}`;

  set value(value) {
    if (value === this.kept) return;
    this.kept = value;
    this.said = this.typed = value ?? '';
    if (this.isConnected) this.update();
    this.call();
  }

  /** An id that was given is shown by its name, unless somebody types meanwhile. */
  async call() {
    const id = this.kept;
    if (!id) return;
    await null;
    const own = (await known(id, this.what))?.find(each => each.id === id);
    if (!own || this.kept !== id || this.typed !== id) return;
    this.said = this.typed = own.title;
    if (this.isConnected) this.update();
  }

  get value() {
    return this.kept;
  }

  connectedCallback() {
    this.typed ??= '';
    this.update();
  }

  type(text) {
    this.typed = text;
    this.at = -1;
    clearTimeout(this.later);
    this.later = setTimeout(() => this.look(), PAUSE);
  }

  async look() {
    const asked = this.typed;
    const found = asked ? await known(asked, this.what) ?? [] : [];
    if (asked !== this.typed) return;
    this.found = found;
    this.open = found.length > 0;
    this.update();
  }

  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.open) this.at = (this.at + step + this.found.length) % this.found.length;
    else if (event.key === 'Escape' && this.open) this.open = false;
    else if (event.key === 'Enter' && this.open) this.pick(this.found[Math.max(0, this.at)]);
    else return;
    event.preventDefault();
    event.stopPropagation();
    this.update();
  }

  pick({ id, title }) {
    this.kept = id;
    this.said = this.typed = title;
    this.open = false;
    this.update();
    this.dispatchEvent(new CustomEvent('pick', { detail: { id, title }, bubbles: true }));
  }

  /** Forgets what was picked, for the next one. */
  clear() {
    this.kept = this.said = this.typed = '';
    this.update();
  }

  leave() {
    this.pending = this.take();
  }

  /** What is typed and not picked is taken where it can mean only one. */
  async take() {
    clearTimeout(this.later);
    if (this.typed !== (this.said ?? '')) {
      const typed = this.typed.trim();
      const meant = typed ? alike(await known(typed, this.what) ?? [], typed) : [];
      this.pick(meant.length === 1 ? meant[0] : { id: typed, title: typed });
    } else if (this.open) {
      this.open = false;
      this.update();
    }
  }

  update() {
    render(html`
      <input type="text" role="combobox" autocomplete="off" aria-label=${this.name ?? word(this.what)} aria-expanded=${Boolean(this.open)} aria-controls=${this.list}
        aria-autocomplete="list" title=${this.kept ?? ''} aria-activedescendant=${this.open && this.at >= 0 ? `${this.list}-${this.at}` : ''} placeholder=${this.hint ?? t('search.' + this.what.toLowerCase())}
        .value=${live(this.typed)} @input=${event => this.type(event.target.value)} @keydown=${event => this.key(event)} @blur=${() => this.leave()}>
      <ul id=${this.list} role="listbox" aria-label=${t('search.found')} ?hidden=${!this.open}>${this.open ? this.found.map((each, index) => html`
        <li role="option" id=${`${this.list}-${index}`} aria-selected=${index === this.at} @pointerdown=${event => { event.preventDefault(); this.pick(each); }}>
          <span>${each.title}</span>${each.name !== each.title ? html` <span class="quiet">${each.name}</span>` : ''} <span class="quiet">${each.id}</span></li>`) : ''}</ul>`, this);
  }
}

/** Waits until all that was typed into a form's fields of this sort is taken. */
export async function taken(form) {
  document.activeElement?.blur();
  await Promise.all([...form.querySelectorAll('entente-search')].map(search => search.pending));
}

customElements.define('entente-search', Search);
