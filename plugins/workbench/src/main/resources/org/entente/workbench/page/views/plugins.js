/** Plugins: what is there, why it is so, and every way to change it. */
import { html } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get, post, remove, send } from '../shell/api.js';
import { store } from '../shell/store.js';
import { moment, t, version, word } from '../shell/texts.js';
import { called, said, viewTitle } from '../shell/speech.js';
import { done } from '../shell/events.js';
import { say, trying } from '../shell/notices.js';
import { moves } from '../parts/moves.js';
import { note } from '../parts/note.js';

/** What takes the place of a plugin that is there. */
const MOMENT = /\b\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;
const STATE = /\b(ACTIVE|DISABLED|REFUSED|WAITING|SHADOWED|STAGED|RESOLVED|INSTALLED|STARTING)\b/g;
const REPLACING = ['UPGRADED', 'DOWNGRADED', 'REBUILT'];

class Plugins extends View {
  static follows = ['plugins'];
  static shows = [];
  /** What files would do that came and are not taken in so far. */
  plans = [];

  async load() {
    const [plugins, sets, views] = await Promise.all([get('/plugins'), get('/plugins/history'), get('/views'), this.said && this.ask(this.said.name)]);
    return { plugins, sets, views };
  }

  /** Of several files each has its plan, in the order in which they came. */
  async take(files) {
    for (const file of files) {
      const plan = await trying(() => send('/plugins/plan', file, { name: file.name }));
      if (plan) this.plans = [...this.plans.filter(other => other.file.name !== file.name), { file, trial: null, ...plan }];
      this.update();
    }
  }

  /** Puts one of the plans away. */
  leave(plan) {
    this.plans = this.plans.filter(other => other !== plan);
    this.update();
  }

  /** Runs its analyzers beside those in use, on the same data, and takes nothing in. */
  async shadow(plan) {
    const { file } = plan;
    plan.trial = 'runs';
    this.update();
    plan.trial = await trying(async () => done(await send('/plugins/shadow', file, { name: file.name })));
    this.update();
  }

  async verify() {
    const said = await trying(() => get('/plugins/verify'));
    if (said) note(t('plugins.verify'), said.sentences.length ? html`<ul>${said.sentences.map(sentence => html`<li class="problem">${sentence}</li>`)}</ul>` : html`<p>${t('plugins.verified')}</p>`);
  }

  async install(plan) {
    const { file, changes } = plan;
    const update = changes.some(change => REPLACING.includes(change.kind)) || undefined;
    this.leave(plan);
    const outcome = await this.change(() => send('/plugins', file, { name: file.name, update }), false);
    // What the others would do may be something else by now.
    await this.take(this.plans.map(other => other.file));
    // What was refused stays to be read.
    if (outcome?.changes.some(change => change.kind === 'REFUSED')) {
      this.plans = [{ ...plan, changes: outcome.changes, restarts: [], offers: [], trial: null }, ...this.plans];
      this.update();
    }
  }

  /** What came of it is told by the workbench to all pages; a refusal is told here. */
  async change(how, aloud = true) {
    const outcome = await trying(how);
    if (aloud) outcome?.changes.filter(change => change.kind === 'REFUSED').forEach(change => say(plain(change.sentence), true));
    await this.refresh();
    return outcome;
  }

  async why(name) {
    await this.ask(name);
    this.update();
  }

  async ask(name) {
    const said = await get(`/plugins/${encodeURIComponent(name)}/why`).catch(() => null);
    this.said = said && { name, ...said };
  }

  template() {
    const { plugins, sets } = this.data;
    if (!plugins.length) return empty(t('plugins.empty'));
    const refused = plugins.filter(plugin => plugin.state === 'REFUSED');
    const own = plugins.filter(plugin => plugin.publisher !== 'shipped' && plugin.state !== 'REFUSED');
    const shipped = plugins.filter(plugin => plugin.publisher === 'shipped');
    return html`
      <div class="drop" @dragover=${event => { event.preventDefault(); event.currentTarget.classList.add('over'); }}
        @dragleave=${event => event.currentTarget.classList.remove('over')}
        @drop=${event => { event.preventDefault(); event.currentTarget.classList.remove('over'); this.take([...event.dataTransfer.files]); }}>
        <label class="button">${t('plugins.choose')}<input type="file" accept=".jar" multiple class="seen-by-readers" id="plugin-file"
          @change=${event => { this.take([...event.target.files]); event.target.value = ''; }}></label>
        <span class="quiet">${t('plugins.drop')}</span>
        <span class="grow"></span><button @click=${() => this.verify()}>${t('plugins.verify')}</button>
      </div>
      ${this.plans.map((plan, index) => this.planned(plan, index ? `-${index + 1}` : ''))}
      ${refused.length ? html`<h3>${t('plugins.refused')}</h3><ul class="refused">${refused.map(plugin => html`
        <li><strong>${plugin.name}</strong> ${version(plugin.version)} <span class="tag state" data-word="REFUSED">${word('REFUSED')}</span> <span class="problem">${plain(plugin.problem)}</span></li>`)}</ul>` : ''}
      ${own.length ? html`<h3>${t('plugins.own')}</h3>${this.table(own)}` : ''}
      <h3>${t('plugins.shipped')}</h3>${this.table(shipped)}
      ${sets.length ? html`<h3>${t('plugins.sets')}</h3><ol class="log">${sets.map((set, index) => html`
        <li><div class="head"><span class="number">${set.set}</span><span>${set.sentences.map(sentence => html`<span>${plain(sentence)} </span>`)}<span class="quiet">${set.cause} · ${set.who}</span></span>
          ${index ? html`<button @click=${() => this.change(() => post('/plugins/rollback', { steps: index }))}>${t('plugins.rollback')}</button>` : html`<span class="tag">${t('plugins.now')}</span>`}</div></li>`)}</ol>` : ''}`;
  }

  planned(plan, nth) {
    const { file, changes, restarts, offers, trial } = plan;
    const refused = changes.some(change => change.kind === 'REFUSED');
    return html`
      <section class="preview" aria-label=${t('plugins.plan.of', file.name)}>
        <h3>${t('plugins.plan.of', file.name)}</h3>
        <ul>${changes.map(change => html`<li data-word=${change.kind} class=${change.kind === 'REFUSED' ? 'problem' : ''}>${plain(change.sentence)}</li>`)}${offers.length ? html`<li>${t('column.offers')}: ${offers.map(offer => html`${offered(offer)} `)}</li>` : ''}${restarts.map(name => html`<li>${t('plugins.restarts', name)}</li>`)}</ul>
        <div class="deeds">
          <button class="main" id="install${nth}" ?disabled=${refused} @click=${() => this.install(plan)}>${t('plugins.install')}</button>
          ${changes.some(change => REPLACING.includes(change.kind)) ? html`<button id="shadow${nth}" ?disabled=${trial === 'runs'} title=${t('plugins.shadow.how')} @click=${() => this.shadow(plan)}>${t(trial === 'runs' ? 'plugins.shadow.runs' : 'plugins.shadow')}</button>` : ''}
          <button @click=${() => this.leave(plan)}>${t('cancel')}</button>
        </div>
        ${trial && trial !== 'runs' ? this.tried(trial) : ''}
      </section>`;
  }

  /** What it gives beside what the one in use gives. */
  tried({ version: candidate, revision, compared, notes }) {
    return html`
      <div class="trial" role="region" aria-label=${t('plugins.trial')}>
        <h3>${t('plugins.trial.of', version(candidate), revision)}</h3>
        ${compared.map(one => html`
          <details open><summary><strong>${one.analyzer}</strong> ${version(one.before)} → ${version(candidate)} <span class="quiet">${Object.entries(one.parameters).map(([name, value]) => `${name}=${value}`).join(' ')}</span>
            ${one.problem ? html`<span class="tag" data-word="FAILED">${t('plugins.trial.failed')}</span>` : html`<span class="tag" data-word=${one.moves.length ? 'WAITING' : 'DONE'}>${one.moves.length ? t('plugins.trial.moved', one.moves.length) : t('plugins.trial.same')}</span>`}</summary>
            ${one.problem ? html`<p class="problem">${one.problem}</p>` : moves(one.moves)}</details>`)}
        ${notes.length ? html`<ul class="notes">${notes.map(each => html`<li>${said(each)}</li>`)}</ul>` : ''}
        ${compared.length || notes.length ? '' : html`<p class="quiet">${t('plugins.trial.none')}</p>`}
      </div>`;
  }

  table(plugins) {
    return html`
      <div class="wide"><table class="plugins">
        <thead><tr>${['plugin', 'version', 'state', 'offers', 'deeds'].map(column => html`<th scope="col">${t('column.' + column)}</th>`)}</tr></thead>
        <tbody>${plugins.map(plugin => html`
          <tr><th scope="row">${plugin.name}</th><td title=${plugin.version}>${version(plugin.version)}</td><td><span class="tag state" data-word=${plugin.state}>${word(plugin.state)}</span></td>
            <td>${plugin.offers.map(offer => html`<span class="offer" title=${offer.id}>${word(offer.type)} <strong>${called(offer).title}</strong></span>`)}${this.data.views.filter(view => view.bundle === plugin.name).map(view => html`<span class="offer" title=${view.id}>${t('view')} <strong>${viewTitle(view)}</strong></span>`)}${plugin.problem ? html`<span class="problem">${plugin.problem}</span>` : ''}</td>
            <td><div class="deeds"><button class="small" @click=${() => this.why(plugin.name)}>${t('plugins.why')}</button>
              ${plugin.restartOnly ? '' : html`<button class="small" @click=${() => this.change(() => post(`/plugins/${encodeURIComponent(plugin.name)}/use`, { on: plugin.state === 'DISABLED' }))}>${plugin.state === 'DISABLED' ? t('plugins.enable') : t('plugins.disable')}</button>`}
              ${plugin.publisher === 'shipped' ? '' : html`<button class="small" @click=${() => this.change(() => remove('/plugins/' + encodeURIComponent(plugin.name)))}>${t('plugins.remove')}</button>`}</div></td></tr>
          ${this.said?.name === plugin.name ? html`<tr class="said"><td colspan="5">${this.said.sentences.map(sentence => html`<p>${plain(sentence)}</p>`)}</td></tr>` : ''}`)}</tbody>
      </table></div>`;
  }
}

/** What a file declares that it offers, before it is there. */
function offered({ kind, id, title, service }) {
  if (!kind) return html`<span class="offer">${service}</span>`;
  if (kind === 'VIEW') return html`<span class="offer" title=${id}>${t('view')} <strong>${viewTitle({ id, title })}</strong></span>`;
  return html`<span class="offer" title=${id}>${word(kind)} <strong>${called({ type: kind, id, title, parameters: [] }).title}</strong></span>`;
}

/** What the launcher says, with days and states as they are told elsewhere on the page. */
function plain(sentence) {
  return version(sentence ?? '').replace(MOMENT, moment).replace(STATE, state => word(state).toLocaleLowerCase(document.documentElement.lang));
}

customElements.define('entente-plugins', Plugins);
