/** The command palette: every command, view, partnership, actor and system, by a few letters. */
import { html, render } from '../lib/lit-html/lit-html.js';
import { live } from '../lib/lit-html/directives/live.js';
import { get } from './api.js';
import { store } from './store.js';
import { t, word } from './texts.js';
import { allCommands } from './registry.js';
import { dossier } from './go.js';
import { viewCommands } from './commands.js';

const SHOWN = 12;

class Palette extends HTMLElement {
  async show(text) {
    if (!this.open) this.from = document.activeElement;
    this.text = text;
    this.at = 0;
    this.things = [];
    this.open = true;
    this.update();
    this.querySelector('input').focus();
    this.things = await this.find();
    this.update();
  }

  /** What is in the workspace and can be gone to. */
  async find() {
    const [dyads, actors, systems] = await Promise.all(['/dyads', '/actors', '/systems'].map(path => get(path, { at: store.state.at })));
    return [
      ...dyads.map(dyad => ({ name: `${dyad.firstTitle} – ${dyad.secondTitle}`, kind: t('dyad'), run: () => dossier('dyad', `${dyad.first}-${dyad.second}`) })),
      ...actors.filter(actor => actor.ties).map(actor => ({ name: actor.title, kind: t('actor'), run: () => dossier('actor', actor.id) })),
      ...systems.filter(system => system.ties).map(system => ({ name: system.designation, kind: word('SYSTEM'), run: () => dossier('system', system.id) })),
    ];
  }

  hide() {
    this.open = false;
    this.update();
    this.from?.focus?.({ preventScroll: true });
  }

  found() {
    const words = plain(this.text).split(/\s+/).filter(Boolean);
    const commands = [...allCommands(), ...viewCommands()].map(command => ({ ...command, name: t(command.title), kind: command.kind ?? t('command') }));
    return [...commands, ...this.things].filter(each => words.every(word => plain(each.name).includes(word))).slice(0, SHOWN);
  }

  key(event) {
    const found = this.found();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.at = (this.at + step + found.length) % Math.max(1, found.length);
    else if (event.key === 'Escape') this.hide();
    else if (event.key === 'Enter' && found[this.at]) this.run(found[this.at]);
    else return;
    event.preventDefault();
    event.stopPropagation();
    this.update();
  }

  run(command) {
    this.hide();
    command.run();
  }

  update() {
    const found = this.open ? this.found() : [];
    render(!this.open ? html`` : html`
      <div class="veil" @pointerdown=${event => { if (event.target === event.currentTarget) this.hide(); }}>
        <div class="palette" role="dialog" aria-label=${t('commands')}>
          <input type="text" role="combobox" aria-expanded="true" aria-controls="palette-list" aria-label=${t('palette.what')} placeholder=${t('palette.what')}
            aria-activedescendant="palette-${this.at}" .value=${live(this.text)} @keydown=${event => this.key(event)}
            @input=${event => { this.text = event.target.value; this.at = 0; this.update(); }}>
          <ul id="palette-list" role="listbox" aria-label=${t('commands')}>
            ${found.map((each, index) => html`
              <li role="option" id="palette-${index}" aria-selected=${index === this.at} @click=${() => this.run(each)}>
                <span>${each.name}</span><span class="quiet">${each.kind}</span>${each.key ? html`<kbd>${each.key}</kbd>` : html`<span></span>`}</li>`)}
            ${found.length ? '' : html`<li class="quiet" role="option" aria-selected="false">${t('palette.none')}</li>`}
          </ul>
        </div>
      </div>`, this);
  }
}

/** What is typed without the marks that letters have in other languages finds them all the same. */
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').toLowerCase();
}

customElements.define('entente-palette', Palette);
