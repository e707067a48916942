/** Who takes part in most ties; an example of a view that a plugin brings. */
import { html } from '/lib/lit-html/lit-html.js';
import { View, empty } from '/shell/view.js';
import { get } from '/shell/api.js';
import { dossier } from '/shell/go.js';
import { store } from '/shell/store.js';
import { number } from '/shell/texts.js';
import { showTies } from '/parts/evidence.js';

const SHOWN = 20;

export default class MostTied extends View {
  static follows = ['revision', 'at'];

  load() {
    return get('/actors', { at: store.state.at });
  }

  template() {
    const actors = this.data.filter(actor => actor.ties > 0).slice(0, SHOWN);
    if (!actors.length) return empty('No ties yet.');
    return html`
      <div class="scrolls page">
        <h2>Who takes part in most ties</h2>
        <ul class="columns">${actors.map(actor => html`
          <li><button class="link" @click=${() => dossier('actor', actor.id)}>${actor.title}</button>
            <button class="figure" @click=${() => showTies({ actor: actor.id })}>${number(actor.ties)}</button></li>`)}</ul>
      </div>`;
  }
}
