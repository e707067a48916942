/** A place for views, with a tab for each; only the one in front is alive. */
import { html, nothing, render } from '../lib/lit-html/lit-html.js';
import { repeat } from '../lib/lit-html/directives/repeat.js';
import { t } from './texts.js';
import { answers, known } from './api.js';
import { AREAS, view } from './registry.js';
import { store } from './store.js';
import { icon } from '../parts/icons.js';

class Area extends HTMLElement {
  /** The views that have a tab here, and the one that is in front: { tabs, active }. */
  set content({ tabs, active }) {
    this.ids = tabs;
    this.front = active;
    this.update();
  }

  connectedCallback() {
    store.watch(['line', 'plugins'], () => this.again());
    this.addEventListener('focusout', event => { if (this.listed && !this.contains(event.relatedTarget)) this.list(false); });
    this.observer = new ResizeObserver(() => this.measure());
    this.observer.observe(this);
    this.update();
  }

  disconnectedCallback() {
    this.observer.disconnect();
  }

  /** Tabs that there is no room for are listed by a button beside them. */
  measure() {
    const tabs = this.querySelector('.tabs');
    const narrow = Boolean(tabs) && tabs.scrollWidth > this.clientWidth + 1;
    if (narrow === Boolean(this.narrow)) return;
    this.narrow = narrow;
    this.listed &&= narrow;
    this.update();
  }

  list(open) {
    this.listed = open;
    this.update();
    if (open) this.querySelector('.rest [aria-current=true]')?.focus();
  }

  pick(id) {
    this.list(false);
    this.tell('show-view', id);
    this.querySelector(`#tab-${id}`)?.focus();
  }

  /** All views that are here. */
  rest() {
    return html`
      <ul class="rest" aria-label=${t('area.' + this.dataset.area)} @keydown=${event => { if (event.key === 'Escape') { this.list(false); this.querySelector('.others').focus(); } }}>
        ${this.ids.map(id => html`<li><button class="plain" aria-current=${id === this.front} @click=${() => this.pick(id)}>${icon(view(id).icon)}<span>${t(view(id).title)}</span></button></li>`)}</ul>`;
  }

  tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail, bubbles: true }));
  }

  update() {
    if (!this.isConnected || !this.ids) return;
    render(html`
      <div class="tabbar">
        <div class="tabs" role="tablist" aria-label=${t('area.' + this.dataset.area)} @keydown=${event => this.step(event)}>
          ${repeat(this.ids, id => id, id => this.tab(id))}
        </div>
        ${this.narrow ? html`<button class="others plain" title=${t('tabs.all')} aria-label=${t('tabs.all')} aria-expanded=${Boolean(this.listed)} @click=${() => this.list(!this.listed)}>»</button>` : ''}
        ${this.listed ? this.rest() : ''}
      </div>
      ${this.front ? html`<div class="panel" role="tabpanel" tabindex="-1" id="panel-${this.front}" aria-labelledby="tab-${this.front}"></div>` : ''}`, this);
    this.mount();
    this.measure();
    if (this.sought !== this.front) this.querySelector('.tab.chosen')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.sought = this.front;
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
    const panel = this.querySelector('.panel');
    const meant = panel && view(this.front);
    // By what it is, since a plugin that was updated brings another view of the same name.
    if (!meant || panel.meant === meant) return;
    panel.meant = meant;
    try {
      // While the line is down somebody else may listen where the workbench did, and would bring another view.
      if (store.state.line && !await known()) throw new Error(t('line.none'));
      const tag = await meant.load();
      if (panel.meant === meant) this.put(panel, document.createElement(tag));
    } catch (problem) {
      const sentence = await answers() ? t('view.failed', t(meant.title), problem.message) : t('view.unreached', t(meant.title));
      if (panel.meant === meant) this.put(panel, failed(sentence));
    }
  }

  put(panel, element) {
    const awaited = panel.contains(document.activeElement);
    panel.replaceChildren(element);
    // Its keys are heard where the focus is.
    if (awaited) element.focus({ preventScroll: true });
  }

  /** What could not be had while the workbench did not answer is asked for again. */
  again() {
    const panel = this.querySelector('.panel:has(> .problem)');
    if (!panel || store.state.line) return;
    panel.meant = null;
    this.mount();
  }
}

function failed(sentence) {
  const told = document.createElement('p');
  told.className = 'problem';
  told.setAttribute('role', 'alert');
  told.textContent = sentence;
  return told;
}

customElements.define('entente-area', Area);
