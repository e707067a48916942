/** The filter that holds for all views. */
import { html, nothing, render } from '../lib/lit-html/lit-html.js';
import { live } from '../lib/lit-html/directives/live.js';
import { store } from './store.js';
import { t } from './texts.js';
import { choices } from '../parts/choices.js';
import { icon } from '../parts/icons.js';
import '../parts/search.js';

const PAUSE = 200;
const DAY = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

class FilterBar extends HTMLElement {
  connectedCallback() {
    store.watch(['filter'], () => { this.wrong = null; });
    store.watch(['filter', 'about', 'at', 'perspective'], () => this.update());
    this.update();
  }

  set(name, value) {
    clearTimeout(this.later);
    const filter = { ...store.state.filter, [name]: value };
    if (!value) delete filter[name];
    store.set({ filter });
  }

  typed(name, value) {
    clearTimeout(this.later);
    this.later = setTimeout(() => this.set(name, value), PAUSE);
  }

  choice(name, words) {
    return choices(name, t('filter.' + name), words, store.state.filter[name] ?? '', value => this.set(name, value));
  }

  /** Actors are one below the other in the order in which they were asked for; a tie must have them all. */
  actors() {
    const all = (store.state.filter.actor ?? '').split(',').filter(Boolean);
    return html`
      <span class="field"><span>${t('filter.actor')}</span>
        ${all.map(id => html`<button type="button" class="small" title=${t('filter.actor.without', id)} @click=${() => this.set('actor', all.filter(other => other !== id).join(','))}>${id} ×</button>`)}
        <entente-search id="filter-actor" .what=${'ACTOR'} .name=${t('filter.actor')} .hint=${t('filter.actor.example')} .value=${''}
          @pick=${event => { const { id } = event.detail; event.target.clear(); if (id && !all.includes(id)) this.set('actor', [...all, id].join(',')); }}></entente-search></span>`;
  }

  date(name) {
    const wrong = this.wrong?.name === name ? this.wrong : null;
    return html`
      <label class="field"><span>${t('filter.' + name)}</span>
        <input type="text" id="filter-${name}" size="8" inputmode="numeric" placeholder=${t('filter.day')} title=${t('filter.day.how')} aria-invalid=${Boolean(wrong)} aria-describedby=${wrong ? 'filter-wrong' : nothing}
          .value=${live(wrong ? wrong.value : store.state.filter[name] ?? '')} @change=${event => this.day(name, event.target.value.trim())}>
        ${wrong ? html`<small class="problem" id="filter-wrong" role="alert">${wrong.why}</small>` : ''}</label>`;
  }

  /** What is no day, or ends before it begins and would let nothing through, is not taken, and why is said beside it. */
  day(name, value) {
    const { from, to } = { ...store.state.filter, [name]: value };
    const turned = from && to && to.localeCompare(from.slice(0, to.length)) < 0;
    const why = value && !DAY.test(value) ? t('filter.day.how') : turned ? t(name === 'to' ? 'filter.order' : 'filter.order.from') : '';
    this.wrong = why ? { name, value, why } : null;
    if (why) this.update();
    else this.set(name, value);
  }

  update() {
    const { at } = store.state;
    render(html`
      <form class="filters" role="search" aria-label=${t('filter')} @submit=${event => event.preventDefault()}>
        <h1 class="brand">Entente</h1>
        ${store.state.perspective === 'admin' ? '' : this.fields()}
        ${at ? html`<button type="button" class="small as-of" @click=${() => store.set({ at: '' })}>${t('asof', at)} ×</button>` : ''}
      </form>`, this);
  }

  fields() {
    const { filter, about } = store.state;
    const words = about?.words ?? {};
    return html`
        <label class="field search"><span class="seen-by-readers">${t('filter.text')}</span>${icon('search')}
          <input id="filter-text" type="search" placeholder=${t('filter.text')} .value=${live(filter.text ?? '')} @input=${event => this.typed('text', event.target.value.trim())}></label>
        ${this.actors()}
        ${this.choice('type', words.type ?? [])}
        ${this.choice('commitment', words.commitment ?? [])}
        ${this.choice('stage', words.stage ?? [])}
        ${this.choice('state', words.review ?? [])}
        ${this.date('from')}${this.date('to')}
        <label class="field"><span>${t('filter.confidence')}</span>
          <select .value=${live(filter.confidence ?? '')} @change=${event => this.set('confidence', event.target.value)}>
            <option value="">${t('filter.any')}</option>
            ${['0.5', '0.7', '0.9'].map(least => html`<option value=${least} ?selected=${filter.confidence === least}>≥ ${least}</option>`)}
          </select></label>
        ${Object.keys(filter).length || this.wrong ? html`<button type="button" class="small" @click=${() => { this.wrong = null; store.set({ filter: {} }); this.update(); }}>${t('command.clear')}</button>` : ''}`;
  }
}

customElements.define('entente-filterbar', FilterBar);
