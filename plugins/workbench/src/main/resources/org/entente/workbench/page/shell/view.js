/** What all views have in common: they load, draw, say what they lack, and follow the state. */
import { html, render } from '../lib/lit-html/lit-html.js';
import { store } from './store.js';
import { t } from './texts.js';

/** How long nobody misses anything. */
const PATIENCE = 150;

export class View extends HTMLElement {
  /** The parts of the state at whose change the view loads anew. */
  static follows = ['revision', 'at', 'filter'];

  /** The parts of the state at whose change it is drawn anew. */
  static shows = ['selection'];

  connectedCallback() {
    this.classList.add('view');
    this.tabIndex = -1;
    this.ends = [
      store.watch(this.constructor.follows, () => this.refresh()),
      store.watch(this.constructor.shows, () => this.update()),
      store.watch(['line', 'plugins'], () => { if ((this.problem || this.behind) && !store.state.line) this.refresh(); }),
    ];
    this.refresh();
  }

  disconnectedCallback() {
    this.ends.forEach(end => end());
    this.asking?.abort();
  }

  /**
   * What template() draws; the answer to a question that was overtaken is dropped.
   *
   * It is given a signal for get() and post(), by which what is asked is given up as well.
   */
  async load() {
    return true;
  }

  /** Draws the data. */
  template() {
    return html``;
  }

  async refresh() {
    const round = this.round = (this.round ?? 0) + 1;
    this.setAttribute('aria-busy', 'true');
    if (this.data === undefined && !this.problem) setTimeout(() => { if (round === this.round && this.data === undefined) this.update(); }, PATIENCE);
    this.asking?.abort();
    this.asking = new AbortController();
    try {
      const data = await this.load(this.asking.signal);
      if (round !== this.round) return;
      this.data = data;
      this.behind = false;
      this.problem = null;
    } catch (problem) {
      if (round !== this.round) return;
      // While nobody answers, which the banner says, what is seen stays, and is asked for anew afterwards.
      this.behind = Boolean(problem.line) && this.data !== undefined;
      this.problem = this.behind ? null : problem;
    }
    this.removeAttribute('aria-busy');
    this.update();
  }

  update() {
    if (!this.isConnected) return;
    // What scrolls must be reached by those who use no mouse; what does not is passed over.
    requestAnimationFrame(() => { this.tabIndex = this.scrollHeight > this.clientHeight ? 0 : -1; });
    if (this.problem) render(html`<p class="problem" role="alert">${this.problem.message}</p>`, this);
    else if (this.data === undefined) render(html`<p class="quiet">${t('loading')}</p>`, this);
    else render(this.template(), this);
  }
}

/** What a view without anything says: what would fill it. */
export function empty(sentence, ...actions) {
  return html`<div class="empty"><p>${sentence}</p>${actions}</div>`;
}
