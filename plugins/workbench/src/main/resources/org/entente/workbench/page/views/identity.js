/** Which actors, systems and ties are one: suggestions with the features that speak for them, and what was decided. */
import { html } from '../lib/lit-html/lit-html.js';
import { View } from '../shell/view.js';
import { get, post } from '../shell/api.js';
import { done, refresh } from '../shell/events.js';
import { store } from '../shell/store.js';
import { number, t, word } from '../shell/texts.js';
import { present, trying } from '../shell/notices.js';
import { act, announce } from '../parts/deeds.js';
import { names } from '../parts/names.js';
import { assertion, standing } from '../parts/standing.js';
import { pair, suggestions } from '../parts/pair.js';

const KINDS = ['ACTOR', 'SYSTEM', 'TIE'];
/** So many are called by what they are. */
const ACTS = 90;

class Identity extends View {
  static follows = ['revision', 'at'];

  connectedCallback() {
    this.tabIndex = -1;
    this.tab = 'suggested';
    this.kinds = new Set();
    this.least = '0.5';
    this.addEventListener('keydown', event => this.key(event));
    super.connectedCallback();
  }

  /** The last suggestions are kept results; they are made anew only when somebody asks, since that takes a while. */
  async load() {
    const { at } = store.state;
    const [stands, runs] = await Promise.all([get('/identities', { at }), get('/runs')]);
    const last = runs.filter(run => run.card.plugin.id === 'identity').at(-1);
    if (last && this.outcome?.id !== last.id) this.outcome = { id: last.id, ...await get('/runs/' + last.id) };
    const [called, acts] = await Promise.all([names(), this.acts(stands)]);
    return { stands, acts, called, pairs: this.outcome ? suggestions(this.outcome.result) : null };
  }

  /** What the ties are that were joined or told apart, by their ids. */
  async acts(stands) {
    const ids = [...new Set(stands.filter(each => each.kind === 'TIE').flatMap(each => [Number(each.first), Number(each.second)]))].slice(0, ACTS);
    const { ties } = ids.length ? await post('/evidence', { ties: ids, observations: [], quotes: false }, { at: store.state.at }).catch(() => ({ ties: [] })) : { ties: [] };
    const sources = stands.some(each => each.kind === 'STORY') ? await get('/sources', { at: store.state.at }) : [];
    return new Map([...ties.map(tie => [String(tie.id), act(tie)]), ...sources.map(source => [source.digest, source.title || source.name])]);
  }

  get open() {
    const decided = new Set(this.data.stands.map(each => key(each)));
    return (this.data.pairs ?? []).filter(each => !decided.has(key(each)));
  }

  async suggest(event) {
    event?.preventDefault();
    await trying(async () => {
      this.job = await post('/identities/suggestions', { kinds: this.kinds.size ? [...this.kinds] : null, least: Number(this.least) }, { at: store.state.at });
      this.update();
      const outcome = await done(this.job);
      this.outcome = { id: null, ...outcome };
    });
    this.job = null;
    await this.refresh();
  }

  async deed(path, body) {
    if (!present() || this.busy) return;
    await trying(() => this.done(path, body));
  }

  async done(path, body) {
    this.busy = true;
    try {
      announce(await post('/identities/' + path, body));
      await refresh();
    } finally {
      this.busy = false;
    }
  }

  accept(one) {
    return this.deed('accept', { run: this.outcome.id, pairs: [one.pair], why: this.why });
  }

  reject(one) {
    return this.deed('reject', { kind: one.kind, first: one.first, second: one.second, why: this.why });
  }

  acceptAll() {
    const above = Number(this.above ?? 0.95);
    const meant = this.open.filter(each => each.score >= above);
    if (!meant.length) return;
    this.meant = meant;
    this.update();
  }

  /** Nobody joins many at once without having seen which. */
  sure() {
    const { meant } = this;
    const leave = () => { this.meant = null; this.update(); };
    return html`
      <dialog class="evidence" aria-label=${t('identity.acceptall')} @cancel=${event => { event.preventDefault(); leave(); }}>
        <header><h2>${t('identity.sure', meant.length)}</h2></header>
        <div class="scrolls" tabindex="0"><ul class="joined">${meant.map(one => html`
          <li><span class="tag">${word(one.kind)}</span> <strong>${one.firstName}</strong> ≟ <strong>${one.secondName}</strong> <span class="quiet">${number(one.score)} · ${one.reason}</span></li>`)}</ul></div>
        <footer class="deeds">
          <button class="main" id="accept-sure" ?disabled=${store.past} @click=${() => { leave(); this.deed('accept', { run: this.outcome.id, pairs: meant.map(each => each.pair), why: this.why }); }}>${t('identity.acceptall')}</button>
          <button @click=${leave}>${t('cancel')}</button>
        </footer>
      </dialog>`;
  }

  update() {
    super.update();
    const shown = this.querySelector('dialog');
    if (shown && !shown.open) shown.showModal();
  }

  key(event) {
    if (this.meant || event.target.closest('input, textarea, select') || event.ctrlKey || event.altKey || event.metaKey || !this.data || this.tab !== 'suggested') return;
    const { open } = this;
    const at = Math.max(0, open.findIndex(each => each.pair === this.chosen));
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (step && open.length) {
      event.preventDefault();
      this.chosen = open[(at + step + open.length) % open.length].pair;
      this.update();
      this.querySelector('.pair.chosen')?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'a' && open[at]) {
      this.accept(open[at]);
    } else if (event.key === 'r' && open[at]) {
      this.reject(open[at]);
    }
  }

  template() {
    const { stands } = this.data;
    const { open } = this;
    return html`
      <div class="bar">
        <div class="choices" role="group" aria-label=${t('view.identity')}>
          ${[['suggested', open.length], ['standing', stands.length], ['assert', null]].map(([tab, count]) => html`
            <button id="identity-${tab}" aria-pressed=${this.tab === tab} @click=${() => { this.tab = tab; this.update(); }}>${t('identity.' + tab)}${count === null ? '' : html` <span class="quiet">${number(count)}</span>`}</button>`)}
        </div>
        <span class="grow"></span>
        ${this.tab === 'suggested' ? html`<span class="quiet keys"><span><kbd>J</kbd> <kbd>K</kbd> ${t('reader.move')}</span> <span><kbd>A</kbd> ${t('identity.accept')}</span> <span><kbd>R</kbd> ${t('identity.reject')}</span></span>` : ''}
      </div>
      <div class="scrolls page">${this[this.tab](stands, open)}</div>
      ${this.meant ? this.sure() : ''}`;
  }

  suggested(stands, open) {
    const chosen = open.find(each => each.pair === this.chosen) ?? open[0];
    return html`
      <form class="line" @submit=${event => this.suggest(event)}>
        ${KINDS.map(kind => html`<label><input type="checkbox" .checked=${this.kinds.has(kind)} @change=${event => { if (event.target.checked) this.kinds.add(kind); else this.kinds.delete(kind); }}> ${word(kind)}</label>`)}
        ${this.kinds.size ? '' : html`<span class="quiet">${t('form.all')}</span>`}
        <label class="field"><span>${t('identity.least')}</span><input id="least" type="number" min="0" max="1" step="0.05" .value=${this.least} @input=${event => { this.least = event.target.value; }}></label>
        <button class="main" id="suggest" ?disabled=${this.job}>${this.job ? t('analyses.running') : t('identity.suggest')}</button>
        ${this.outcome ? html`<span class="quiet">${t('identity.of', this.outcome.card.revision, this.outcome.card.date)}</span>` : ''}
      </form>
      ${this.data.pairs === null ? html`<p class="quiet">${t('identity.empty')}</p>` : ''}
      ${this.data.pairs !== null && !open.length ? html`<p class="quiet">${t('identity.none')}</p>` : ''}
      ${open.length ? html`
        <form class="line" @submit=${event => { event.preventDefault(); this.acceptAll(); }}>
          <input type="text" size="30" aria-label=${t('why')} placeholder=${t('why')} .value=${this.why ?? ''} @input=${event => { this.why = event.target.value; }}>
          <span class="grow"></span>
          <label class="field"><span>${t('identity.above')}</span><input id="above" type="number" min="0" max="1" step="0.01" .value=${this.above ?? '0.95'} @input=${event => { this.above = event.target.value; }}></label>
          <button id="accept-all" ?disabled=${store.past}>${t('identity.acceptall')} …</button>
        </form>` : ''}
      ${open.map(one => pair(one, one === chosen, { choose: () => { this.chosen = one.pair; this.update(); }, accept: () => this.accept(one), reject: () => this.reject(one) }, this.data.called))}`;
  }

  standing(stands) {
    return standing(stands, ids => this.deed('release', { ids }), this.data.acts);
  }

  assert() {
    return assertion(({ same, kind, first, second, why }) => this.done(same ? 'assert' : 'reject', { kind, first, second, why }), () => this.update());
  }
}

function key({ kind, first, second }) {
  return kind + ' ' + [first, second].sort().join(' ');
}

customElements.define('entente-identity', Identity);
