/**
 * A claim beside what is held: both sides with their words, how they were compared, what would explain it, and what was decided.
 *
 * Property content: { key, verdict, severity, state, about, reckoning, likely, support, a, b, decision, note }, each side
 * { value, who, sources, text }; a side's words are looked up among the evidence of its sources, unless a text is given. It decides and
 * takes back by itself, and tells of it by `decided`. Property opened shows both sides from the beginning.
 */
import { html, render } from '../lib/lit-html/lit-html.js';
import { post, remove } from '../shell/api.js';
import { refresh } from '../shell/events.js';
import { store } from '../shell/store.js';
import { t, word } from '../shell/texts.js';
import { present, say, trying } from '../shell/notices.js';
import { announce } from './deeds.js';
import { inFull, names } from './names.js';
import { figure, quoted } from './evidence.js';

/** What can be decided, with the key that does it. */
export const CHOICES = { a: 'PREFER_A', b: 'PREFER_B', h: 'BOTH_HOLD', e: 'REPORTED_AS_ERROR', f: 'B_REPORTED_AS_ERROR', n: 'NO_CONTRADICTION' };
const QUOTES = 3;

class Claim extends HTMLElement {
  set content(content) {
    if (content.key !== this.kept?.key || content.about !== this.kept?.about) {
      this.ground = null;
      this.why = '';
      this.asked = false;
    }
    this.kept = content;
    this.update();
  }

  get content() {
    return this.kept;
  }

  set opened(opened) {
    this.open = opened;
    this.update();
  }

  async connectedCallback() {
    this.update();
    this.called = await names();
    if (this.isConnected) this.update();
  }

  /** The words of both sides are asked for when they are first seen. */
  async look() {
    const { support, a, b } = this.kept;
    if (this.asked || !support?.ties || (a?.text && b?.text)) return;
    this.asked = true;
    const about = this.kept;
    const ground = await trying(() => post('/evidence', { ties: support.ties, observations: support.observations }, { at: store.state.at }));
    if (about.key !== this.kept.key) return;
    this.ground = ground;
    this.update();
  }

  async decide(choice) {
    if (!present() || this.deciding) return;
    this.deciding = true;
    const { key, about } = this.kept;
    await trying(async () => {
      await post(`/findings/${key}/decision`, { choice, why: this.why });
      say(t('finding.done', inFull(about, this.called), t('choice.' + choice)));
      this.why = '';
      this.deciding = false;
      this.dispatchEvent(new CustomEvent('decided', { bubbles: true, detail: { key, decided: true } }));
      await refresh();
    });
    this.deciding = false;
  }

  async release() {
    if (!present()) return;
    const { key } = this.kept;
    await trying(async () => {
      const revision = await remove(`/findings/${key}/decision`);
      announce(revision);
      this.dispatchEvent(new CustomEvent('decided', { bubbles: true, detail: { key, decided: false } }));
      await refresh();
    });
  }

  update() {
    if (!this.isConnected || !this.kept) return;
    const { verdict, severity, state, about, support, a, b, decision } = this.kept;
    if (this.open) this.look();
    render(html`
      <header>
        <span class="tag verdict" data-word=${verdict}>${word(verdict)}</span>
        ${severity ? html`<span class="tag severity" data-word=${severity.toUpperCase()}>${word(severity.toUpperCase())}</span>` : ''}
        ${state && state !== 'OPEN' ? html`<span class="tag" data-word=${state}>${t('finding.state.' + state)}</span>` : ''}
        <span class="about">${figure(inFull(about, this.called), support)}</span>
        ${b ? html`<button class="small" aria-expanded=${Boolean(this.open)} @click=${() => { this.opened = !this.open; }}>${this.open ? t('finding.less') : t('finding.more')}</button>` : ''}
      </header>
      ${this.open ? html`<div class="sides">${this.side('A', a, b)}${b ? this.side('B', b, a) : ''}</div>` : b ? html`<p class="values">${inFull(a.value, this.called)} <span class="quiet">${a.who}</span> ↔ ${inFull(b.value, this.called)} <span class="quiet">${b.who}</span></p>` : ''}
      ${this.open || !b ? this.reasons() : ''}
      ${decision ? html`<p class="decision">${decision} ${this.kept.key ? html`<button class="small" ?disabled=${store.past} @click=${() => this.release()}>${t('finding.release')}</button>` : ''}</p>` : ''}
      ${this.open && this.kept.key && b ? this.deeds() : ''}`, this);
  }

  side(name, side, other) {
    return html`
      <section aria-label=${t('finding.side', name)}>
        <h4><span class="letter">${name}</span> ${inFull(side.value, this.called)}</h4>
        <p class="quiet">${side.who}</p>
        ${side.text ? html`<blockquote><p>${side.text}</p></blockquote>` : this.words(side, other)}
      </section>`;
  }

  words(side, other) {
    if (!this.ground) return this.asked ? html`<p class="quiet">${t('loading')}</p>` : '';
    const own = side.records?.length
      ? this.ground.quotes.filter(quote => side.records.includes(quote.of))
      : this.ground.quotes.filter(quote => (side.sources ?? []).includes(quote.source) && !(other?.records ?? []).includes(quote.of));
    const words = [...new Map(own.map(quote => [quote.source + quote.text, quote])).values()];
    if (!words.length) return html`<p class="quiet">${t('finding.reckoned')}</p>`;
    return html`${words.slice(0, QUOTES).map(quote => quoted(quote))}${words.length > QUOTES ? html`<p class="quiet">${t('finding.quotes', words.length - QUOTES)}</p>` : ''}`;
  }

  reasons() {
    const { reckoning, likely, note } = this.kept;
    return html`
      ${reckoning ? html`<p><span class="quiet">${t('finding.reckoning')}</span> ${inFull(reckoning, this.called)}</p>` : ''}
      ${likely ? html`<p><span class="quiet">${t('finding.likely')}</span> ${likely}</p>` : ''}
      ${note ? html`<p class="quiet">${note}</p>` : ''}`;
  }

  deeds() {
    return html`
      <form class="deeds" @submit=${event => event.preventDefault()}>
        <input type="text" aria-label=${t('why')} placeholder=${t('why')} .value=${this.why ?? ''} @input=${event => { this.why = event.target.value; }}>
        ${Object.entries(CHOICES).map(([key, choice]) => html`<button type="button" data-choice=${choice} ?disabled=${store.past} @click=${() => this.decide(choice)}>${t('choice.' + choice)} <kbd>${key.toUpperCase()}</kbd></button>`)}
      </form>`;
  }
}

customElements.define('entente-claim', Claim);
