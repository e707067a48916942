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
    return html`<ul class="list">${actors.map(actor => html`
      <li><button class="plain" @click=${() => dossier('actor', actor.id)}><span class="name">${actor.title}</span></button>
        <button class="figure" @click=${() => showTies({ actor: actor.id })}>${number(actor.ties)}</button></li>`)}</ul>`;
  }
}
