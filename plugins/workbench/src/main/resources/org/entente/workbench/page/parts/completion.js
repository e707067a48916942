/**
 * A field for a statement over views, with a list of what may stand at the caret.
 *
 * Property content: { value, label, views (columns by name) }. The list opens while a word is typed and by Ctrl+Space; arrows choose in it,
 * Enter and Tab take, Escape closes.
 */
import { html, nothing, render } from '../lib/lit-html/lit-html.js';
import { t } from '../shell/texts.js';
import { proposals } from './proposals.js';

const WIDE = 260;

class Completion extends HTMLElement {
  words = [];
  at = 0;

  set content(content) {
    this.kept = content;
    if (this.isConnected) this.update();
  }

  connectedCallback() {
    this.addEventListener('focusout', () => this.leave());
    this.update();
  }

  get area() {
    return this.querySelector('textarea');
  }

  propose(asked) {
    const { value, selectionStart } = this.area;
    Object.assign(this, proposals(value, selectionStart, this.kept.views, asked), { at: 0 });
    this.update();
  }

  leave() {
    if (!this.words.length) return;
    this.words = [];
    this.update();
  }

  take(index) {
    this.area.setRangeText(this.words[index].text, this.start, this.area.selectionStart, 'end');
    this.leave();
  }

  key(event) {
    if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault();
      this.propose(true);
    }
    if (!this.words.length || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const deed = {
      ArrowDown: () => this.step(1),
      ArrowUp: () => this.step(-1),
      Enter: () => this.take(this.at),
      Tab: () => this.take(this.at),
      Escape: () => this.leave(),
    }[event.key];
    if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) this.leave();
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  }

  step(by) {
    this.at = (this.at + by + this.words.length) % this.words.length;
    this.update();
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  /** Below the word that is typed; a copy of the text, which nobody sees, tells where that is. */
  place() {
    const { area } = this;
    const mirror = this.querySelector('.mirror');
    const caret = document.createElement('span');
    caret.textContent = '\u200b';
    mirror.replaceChildren(area.value.slice(0, this.start), caret);
    const field = area.getBoundingClientRect();
    return {
      left: Math.max(0, Math.min(field.left + caret.offsetLeft, innerWidth - WIDE)),
      top: Math.min(field.top + caret.offsetTop + caret.offsetHeight - area.scrollTop, field.bottom) + 2,
    };
  }

  update() {
    if (!this.kept) return;
    const { label, value } = this.kept;
    const open = this.words.length > 0;
    render(html`
      <textarea spellcheck="false" autocomplete="off" rows="5" aria-label=${label} aria-describedby="proposals-how" aria-autocomplete="list" aria-controls="proposals"
        aria-activedescendant=${open ? 'proposal-' + this.at : nothing} .value=${value} @input=${() => this.propose(false)} @keydown=${event => this.key(event)} @pointerdown=${() => this.leave()}></textarea>
      <div class="mirror" aria-hidden="true"></div>
      <span id="proposals-how" class="seen-by-readers">${t('sql.how')}</span>
      <ul id="proposals" class="proposals" popover="manual" role="listbox" aria-label=${t('sql.proposals')}>${this.words.map((each, index) => html`
        <li role="option" id="proposal-${index}" aria-selected=${index === this.at} @pointerdown=${event => { event.preventDefault(); this.take(index); }}>
          <span>${each.text}</span><span class="quiet">${each.of}</span></li>`)}</ul>`, this);
    const list = this.querySelector('.proposals');
    list.togglePopover(open);
    if (open) {
      const { left, top } = this.place();
      Object.assign(list.style, { left: `${left}px`, top: `${top}px` });
    }
  }
}

customElements.define('entente-completion', Completion);
