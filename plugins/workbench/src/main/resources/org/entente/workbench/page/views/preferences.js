/** What this browser remembers of how one likes to work, and what plugins let one choose for all. */
import { html } from '../lib/lit-html/lit-html.js';
import { live } from '../lib/lit-html/directives/live.js';
import { View } from '../shell/view.js';
import { get, post } from '../shell/api.js';
import { choose } from '../shell/events.js';
import { store } from '../shell/store.js';
import { LANGUAGES, t } from '../shell/texts.js';
import { PERSPECTIVES } from '../shell/registry.js';
import { applyTheme } from '../shell/commands.js';
import { say } from '../shell/notices.js';

const NUMBERS = ['INTEGER', 'LONG', 'SHORT', 'BYTE', 'DOUBLE', 'FLOAT'];

class Preferences extends View {
  static follows = ['plugins'];
  static shows = [];
  /** What was typed and is not kept yet, and what was refused, by declaration. */
  drafts = new Map();
  refused = new Map();

  connectedCallback() {
    // Colours can be changed by a command as well.
    this.themed = () => { if (this.data) this.update(); };
    window.addEventListener('themechange', this.themed);
    super.connectedCallback();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('themechange', this.themed);
  }

  load() {
    return get('/preferences', { language: document.documentElement.lang });
  }

  choice(name, label, options, chosen) {
    return html`
      <div class="parameter"><label for="preference-${name}">${label}</label>
        <select id="preference-${name}" @change=${event => this.prefer(name, event.target.value)}>
          ${Object.entries(options).map(([value, text]) => html`<option value=${value} .selected=${live(value === chosen)}>${text}</option>`)}
        </select></div>`;
  }

  prefer(name, value) {
    store.prefer(name, value || undefined);
    if (name === 'theme') applyTheme();
    // Every text on the page is another one.
    else if (name === 'language') location.reload();
  }

  reset() {
    PERSPECTIVES.forEach(perspective => store.prefer('layout.' + perspective, undefined));
    location.reload();
  }

  draft(group) {
    if (!this.drafts.has(group.pid)) this.drafts.set(group.pid, Object.fromEntries(group.fields.map(field => [field.id, [...field.chosen]])));
    return this.drafts.get(group.pid);
  }

  /** One after the other; what is typed while it is being kept stays a draft. */
  keep(group, values) {
    const sent = JSON.parse(JSON.stringify(values));
    const typed = JSON.stringify(this.drafts.get(group.pid));
    this.sending = (this.sending ?? Promise.resolve()).then(() => this.send(group, sent, typed));
    return this.sending;
  }

  async send(group, values, typed) {
    this.refused.delete(group.pid);
    try {
      this.data = await post('/preferences/' + encodeURIComponent(group.pid), { values }, { language: document.documentElement.lang });
      if (JSON.stringify(this.drafts.get(group.pid)) === typed) this.drafts.delete(group.pid);
      say(t('preferences.kept', group.title));
      await choose();
    } catch (problem) {
      this.refused.set(group.pid, problem.message);
    }
    this.update();
  }

  template() {
    const themes = { '': t('preferences.usual'), system: t('preferences.theme.system'), light: t('preferences.theme.light'), dark: t('preferences.theme.dark') };
    return html`
      <div class="scrolls"><section class="page" aria-labelledby="preferences-own">
        <h2 id="preferences-own">${t('preferences.browser')}</h2>
        <div class="parameters">
          ${this.choice('language', t('preferences.language'), { '': t('preferences.usual'), ...LANGUAGES }, store.preference('language', ''))}
          ${this.choice('theme', t('preferences.theme'), themes, store.preference('theme', ''))}
          <div class="parameter"><label for="preference-coder">${t('preferences.coder')}</label>
            <input id="preference-coder" type="text" placeholder=${store.state.preferences.coder || store.state.about.user} .value=${store.preference('reader.coder', '')} @change=${event => this.prefer('reader.coder', event.target.value.trim())}></div>
          <div class="parameter"><span>${t('preferences.layouts')}</span><span><button @click=${() => this.reset()}>${t('preferences.reset')}</button></span></div>
        </div></section>
        ${this.data.map(group => this.group(group))}
      </div>`;
  }

  group(group) {
    const draft = this.draft(group);
    const refused = this.refused.get(group.pid);
    return html`
      <section class="page" aria-label=${group.title}>
        <h2>${group.title}</h2><p class="quiet">${group.help} ${group.bundle}</p>
        <form @submit=${event => { event.preventDefault(); this.keep(group, draft); }}>
          <div class="parameters">${group.fields.map(field => this.field(group, field, draft))}</div>
          ${refused ? html`<p class="problem" role="alert">${refused}</p>` : ''}
          <div class="deeds"><button class="main">${t('save')}</button>
            <button type="button" ?disabled=${!group.fields.some(field => field.chosen.length)} @click=${() => this.keep(group, {})}>${t('preferences.default')}</button></div>
        </form>
      </section>`;
  }

  field(group, field, draft) {
    const id = `preference-${group.pid}-${field.id}`;
    const set = values => { draft[field.id] = values; this.update(); };
    return html`<div class="parameter"><label for=${id}>${field.title || field.id}</label>${this.control(id, field, draft[field.id], set)}<small>${field.help}</small></div>`;
  }

  control(id, field, values, set) {
    const usual = field.byDefault.map(value => field.options.find(option => option.value === value)?.label ?? value).join(', ');
    const options = field.options.length ? field.options : field.type === 'BOOLEAN' ? [{ value: 'true', label: t('yes') }, { value: 'false', label: t('no') }] : [];
    if (options.length && field.several) {
      return html`<span id=${id} role="group">${options.map(({ value, label }) => html`<label><input type="checkbox" .checked=${values.includes(value)}
        @change=${event => set(event.target.checked ? [...values, value] : values.filter(other => other !== value))}> ${label}</label>`)}</span>`;
    }
    if (options.length) {
      return html`<select id=${id} @change=${event => set(event.target.value ? [event.target.value] : [])}>
        <option value="" ?selected=${!values.length}>${usual ? t('form.default', usual) : t('form.nothing')}</option>
        ${options.map(({ value, label }) => html`<option value=${value} ?selected=${values[0] === value}>${label}</option>`)}</select>`;
    }
    if (field.several) {
      return html`<textarea id=${id} rows="3" placeholder=${field.byDefault.join('\n')} .value=${values.join('\n')} @change=${event => set(event.target.value.split('\n').map(line => line.trim()).filter(Boolean))}></textarea>`;
    }
    return html`<input id=${id} type=${field.type === 'PASSWORD' ? 'password' : NUMBERS.includes(field.type) ? 'number' : 'text'} step="any" placeholder=${usual} .value=${values[0] ?? ''}
      @change=${event => set(event.target.value === '' ? [] : [event.target.value])}>`;
  }
}

customElements.define('entente-preferences', Preferences);
