/** What does not go together: both sides, and what is decided on them. */
import { html } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { post } from '../shell/api.js';
import { done } from '../shell/events.js';
import { store } from '../shell/store.js';
import { number, t, word } from '../shell/texts.js';
import { say } from '../shell/notices.js';
import { keep, kept } from '../parts/kept.js';
import { inFull, names } from '../parts/names.js';
import { CHOICES } from '../parts/claim.js';

const STATES = ['open', 'decided', 'all'];
const SHOWN = 300;

class Contradictions extends View {
  static follows = ['revision', 'at'];
  static shows = ['filter', 'selection'];

  connectedCallback() {
    this.tabIndex = -1;
    this.state = 'open';
    this.severity = '';
    this.rule = '';
    this.settled = new Map();
    this.addEventListener('keydown', event => this.key(event));
    this.addEventListener('decided', ({ detail }) => this.settle(detail));
    super.connectedCallback();
  }

  async load() {
    const { revision, at } = store.state;
    const state = `${revision} ${at}`;
    this.called = await names();
    const found = kept('findings', state) ?? keep('findings', state, await done(await post('/findings', {}, { at, keep: 'no' })));
    this.settled.clear();
    return found;
  }

  /** To reckon all anew takes seconds; what was decided leaves the list at once, and the next one takes its place. */
  settle({ key, decided }) {
    const at = this.listed.findIndex(row => row.finding.key === key);
    this.settled.set(key, decided ? 'DECIDED' : 'OPEN');
    const { listed } = this;
    this.chosen = listed.some(row => row.finding.key === key) ? key : listed[Math.min(Math.max(at, 0), listed.length - 1)]?.finding.key;
    this.update();
    this.querySelector('.list [aria-current=true]')?.scrollIntoView({ block: 'nearest' });
  }

  stateOf({ finding, state }) {
    return this.settled.get(finding.key) ?? state;
  }

  get listed() {
    const { actor, text } = store.state.filter;
    const words = [...(actor ?? '').split(','), ...(text ?? '').split(' ')].map(each => each.toLowerCase()).filter(Boolean);
    return this.data.findings.filter(row => {
      const { finding, rule } = row;
      return (this.state === 'all' || (this.state === 'decided') === (this.stateOf(row) === 'DECIDED'))
      && (!this.severity || finding.severity === this.severity)
      && (!this.rule || rule === this.rule)
      && words.every(each => finding.sentence.toLowerCase().includes(each));
    });
  }

  key(event) {
    if (event.target.closest('input, textarea, select') || event.ctrlKey || event.altKey || event.metaKey || !this.data) return;
    const { listed } = this;
    // The first one is shown where none was chosen.
    const at = Math.max(0, listed.findIndex(row => row.finding.key === this.chosen));
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    const card = this.querySelector('.detail entente-claim');
    if (step && listed.length) {
      event.preventDefault();
      this.choose(listed[(at + step + listed.length) % listed.length].finding.key);
    } else if (card && CHOICES[event.key]) {
      event.preventDefault();
      // A key must not put another decision in the place of one that stands.
      if (this.stateOf(listed[at]) === 'DECIDED') say(t('finding.stands'));
      else card.decide(CHOICES[event.key]);
    } else if (card && event.key === 'u' && card.content?.decision) {
      card.release();
    }
  }

  choose(key) {
    this.chosen = key;
    this.update();
    this.querySelector('.list [aria-current=true]')?.scrollIntoView({ block: 'nearest' });
  }

  template() {
    const { findings, gone } = this.data;
    if (!findings.length && !gone.length) return empty(t('contradictions.empty'));
    const { listed } = this;
    const chosen = listed.find(row => row.finding.key === this.chosen) ?? listed[0];
    const count = state => findings.filter(row => (state === 'decided') === (this.stateOf(row) === 'DECIDED')).length;
    return html`
      <div class="bar" role="group" aria-label=${t('view.contradictions')}>
        <div class="choices" role="group" aria-label=${t('column.state')}>${STATES.map(state => html`
          <button aria-pressed=${this.state === state} @click=${() => { this.state = state; this.update(); }}>${t('finding.list.' + state)} <span class="quiet">${number(state === 'all' ? findings.length : count(state))}</span></button>`)}</div>
        ${this.select('severity', [...new Set(findings.map(row => row.finding.severity))], word)}
        ${this.select('rule', [...new Set(findings.map(row => row.rule))].sort(), text => text)}
        <span class="grow"></span>
        <span class="quiet keys"><span><kbd>J</kbd> <kbd>K</kbd> ${t('reader.move')}</span> <span><kbd>U</kbd> ${t('finding.release')}</span></span>
      </div>
      <div class="desk">
        <ul class="list" aria-label=${t('view.contradictions')}>
          ${listed.slice(0, SHOWN).map(row => this.line(row, row === chosen))}
          ${listed.length > SHOWN ? html`<li class="quiet">${t('result.more', SHOWN, listed.length)}</li>` : ''}
          ${listed.length ? '' : html`<li class="quiet">${t('contradictions.none')}</li>`}
        </ul>
        <div class="detail scrolls">
          ${chosen ? html`<entente-claim class="whole" .content=${card(chosen)} .opened=${true}></entente-claim>` : ''}
          ${this.state !== 'open' && gone.length ? html`<h3>${t('finding.gone')}</h3><ul>${gone.map(each => html`<li>${each.decision.a} ↔ ${each.decision.b}: ${t('choice.' + each.decision.choice)} <span class="quiet">${each.decision.author}, ${each.decision.day}</span></li>`)}</ul>` : ''}
        </div>
      </div>`;
  }

  select(what, values, shown) {
    return html`
      <label class="field"><span>${t('finding.' + what)}</span>
        <select @change=${event => { this[what] = event.target.value; this.update(); }}>
          <option value="">${t('filter.any')}</option>
          ${values.map(value => html`<option value=${value} ?selected=${value === this[what]}>${shown(value)}</option>`)}
        </select></label>`;
  }

  line({ finding, verdict, state }, chosen) {
    return html`
      <li aria-current=${chosen}><button class="plain" @click=${() => this.choose(finding.key)}>
        <span><span class="tag verdict" data-word=${verdict}>${word(verdict)}</span> <span class="tag severity" data-word=${finding.severity}>${word(finding.severity)}</span>${state === 'OPEN' ? '' : html` <span class="tag">${t('finding.state.' + state)}</span>`}</span>
        <span class="name">${inFull(finding.conflict.about, this.called)}</span>
        <span class="quiet">${inFull(finding.conflict.a.value, this.called)} ↔ ${inFull(finding.conflict.b.value, this.called)}</span></button></li>`;
  }
}

/** A finding as the card shows it. */
function card({ finding, verdict, state }) {
  const { conflict, decision } = finding;
  return {
    ...conflict,
    key: finding.key,
    verdict,
    severity: finding.severity,
    state,
    support: finding.support,
    decision: decision ? t('finding.decided', decision.author, decision.day, t('choice.' + decision.choice), decision.why) : '',
  };
}

customElements.define('entente-contradictions', Contradictions);
