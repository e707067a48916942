/** The filter that holds for all views. */
import { html, render } from '../lib/lit-html/lit-html.js';
import { live } from '../lib/lit-html/directives/live.js';
import { store } from './store.js';
import { t, word } from './texts.js';
import { icon } from '../parts/icons.js';

const PAUSE = 200;

class FilterBar extends HTMLElement {
  connectedCallback() {
    store.watch(['filter', 'about', 'at'], () => this.update());
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
    const chosen = store.state.filter[name] ?? '';
    const several = chosen.includes(',');
    return html`
      <label class="field"><span>${t('filter.' + name)}</span>
        <select .value=${live(chosen)} @change=${event => this.set(name, event.target.value)}>
          <option value="" ?selected=${!chosen}>${t('filter.any')}</option>
          ${several ? html`<option value=${chosen} selected>${chosen.split(',').map(word).join(', ')}</option>` : ''}
          ${words.map(each => html`<option value=${each} ?selected=${each === chosen}>${word(each)}</option>`)}
        </select></label>`;
  }

  update() {
    const { filter, about, at } = store.state;
    const words = about?.words ?? {};
    const active = Object.keys(filter).length > 0;
    render(html`
      <form class="filters" role="search" aria-label=${t('filter')} @submit=${event => event.preventDefault()}>
        <h1 class="brand">Entente</h1>
        <label class="field search"><span class="seen-by-readers">${t('filter.text')}</span>${icon('search')}
          <input id="filter-text" type="search" placeholder=${t('filter.text')} .value=${live(filter.text ?? '')} @input=${event => this.typed('text', event.target.value.trim())}></label>
        <label class="field"><span>${t('filter.actor')}</span>
          <input type="text" size="7" placeholder=${t('filter.actor.example')} .value=${live(filter.actor ?? '')} @change=${event => this.set('actor', event.target.value.trim())}></label>
        ${this.choice('type', words.type ?? [])}
        ${this.choice('commitment', words.commitment ?? [])}
        ${this.choice('stage', words.stage ?? [])}
        ${this.choice('state', words.review ?? [])}
        <label class="field"><span>${t('filter.from')}</span>
          <input type="number" id="filter-from" min="1900" max="2100" .value=${live(filter.from ?? '')} @change=${event => this.set('from', event.target.value)}></label>
        <label class="field"><span>${t('filter.to')}</span>
          <input type="number" min="1900" max="2100" .value=${live(filter.to ?? '')} @change=${event => this.set('to', event.target.value)}></label>
        <label class="field"><span>${t('filter.confidence')}</span>
          <select .value=${live(filter.confidence ?? '')} @change=${event => this.set('confidence', event.target.value)}>
            <option value="">${t('filter.any')}</option>
            ${['0.5', '0.7', '0.9'].map(least => html`<option value=${least} ?selected=${filter.confidence === least}>≥ ${least}</option>`)}
          </select></label>
        ${active ? html`<button type="button" class="small" @click=${() => store.set({ filter: {} })}>${t('command.clear')}</button>` : ''}
        ${at ? html`<button type="button" class="small as-of" @click=${() => store.set({ at: '' })}>${t('asof', at)} ×</button>` : ''}
      </form>`, this);
  }
}

customElements.define('entente-filterbar', FilterBar);
