/** What this browser remembers of how one likes to work. */
import { html } from '../lib/lit-html/lit-html.js';
import { View } from '../shell/view.js';
import { store } from '../shell/store.js';
import { LANGUAGES, t } from '../shell/texts.js';
import { PERSPECTIVES } from '../shell/registry.js';
import { applyTheme } from '../shell/commands.js';

class Preferences extends View {
  static follows = [];
  static shows = [];

  choice(name, label, options, chosen) {
    return html`
      <div class="parameter"><label for="preference-${name}">${label}</label>
        <select id="preference-${name}" @change=${event => this.prefer(name, event.target.value)}>
          ${Object.entries(options).map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
        </select></div>`;
  }

  prefer(name, value) {
    store.prefer(name, value);
    if (name === 'theme') applyTheme();
    // Every text on the page is another one.
    else location.reload();
  }

  reset() {
    PERSPECTIVES.forEach(perspective => store.prefer('layout.' + perspective, undefined));
    location.reload();
  }

  template() {
    const themes = { '': t('preferences.theme.system'), light: t('preferences.theme.light'), dark: t('preferences.theme.dark') };
    return html`
      <div class="page parameters">
        ${this.choice('language', t('preferences.language'), LANGUAGES, store.preference('language', 'en'))}
        ${this.choice('theme', t('preferences.theme'), themes, store.preference('theme', ''))}
        <div class="parameter"><span>${t('preferences.layouts')}</span><span><button @click=${() => this.reset()}>${t('preferences.reset')}</button></span></div>
      </div>`;
  }
}

customElements.define('entente-preferences', Preferences);
