/** A place for views, with a tab for each; only the one in front is alive. */
import { html, nothing, render } from '../lib/lit-html/lit-html.js';
import { repeat } from '../lib/lit-html/directives/repeat.js';
import { t } from './texts.js';
import { AREAS, view } from './registry.js';
import { say } from './notices.js';
import { icon } from '../parts/icons.js';

class Area extends HTMLElement {
  /** Tabs come before what is in front of them, and may change alone. */
  set tabs(tabs) {
    this.ids = tabs;
    if (tabs.includes(this.front)) this.update();
  }

  set active(active) {
    this.front = active;
    this.update();
  }

  connectedCallback() {
    this.update();
  }

  tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail, bubbles: true }));
  }

  update() {
    if (!this.isConnected || !this.ids) return;
    render(html`
      <div class="tabs" role="tablist" aria-label=${t('area.' + this.dataset.area)} @keydown=${event => this.step(event)}>
        ${repeat(this.ids, id => id, id => this.tab(id))}
      </div>
      ${this.front ? html`<div class="panel" role="tabpanel" tabindex="-1" id="panel-${this.front}" aria-labelledby="tab-${this.front}"></div>` : ''}`, this);
    this.mount();
    this.querySelector('.tab.chosen')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  tab(id) {
    const chosen = id === this.front;
    return html`
      <button class="tab ${chosen ? 'chosen' : ''}" role="tab" id="tab-${id}" aria-selected=${chosen} aria-controls=${chosen ? 'panel-' + id : nothing} tabindex=${chosen ? 0 : -1}
        aria-keyshortcuts="Delete" @click=${() => this.tell('show-view', id)} @contextmenu=${event => this.next(event, id)}>${icon(view(id).icon)}<span>${t(view(id).title)}</span>
        <span class="close" aria-hidden="true" title=${t('view.close', t(view(id).title))} @click=${event => this.close(event, id)}>×</span></button>`;
  }

  /** Within a tab, which can have no other button; keys close it by Delete. */
  close(event, id) {
    event.stopPropagation();
    this.tell('close-view', id);
  }

  /** A tab that is clicked with the other button goes to the next area. */
  next(event, id) {
    event.preventDefault();
    this.tell('move-view', { id, area: AREAS[(AREAS.indexOf(this.dataset.area) + 1) % AREAS.length] });
  }

  step(event) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Delete') {
      this.tell('close-view', this.front);
    } else if (by) {
      const id = this.ids[(this.ids.indexOf(this.front) + by + this.ids.length) % this.ids.length];
      this.tell('show-view', id);
      this.querySelector(`#tab-${id}`)?.focus();
    }
  }

  async mount() {
    const id = this.front;
    const panel = this.querySelector('.panel');
    if (!panel || panel.dataset.view === id) return;
    panel.dataset.view = id;
    try {
      await view(id).load();
    } catch (problem) {
      say(t('view.failed', t(view(id).title), problem.message), true);
      return;
    }
    if (panel.dataset.view !== id) return;
    const awaited = document.activeElement === panel;
    panel.replaceChildren(document.createElement(view(id).tag ?? 'entente-' + id));
    // Its keys are heard where the focus is.
    if (awaited) panel.firstElementChild.focus({ preventScroll: true });
  }
}

customElements.define('entente-area', Area);
