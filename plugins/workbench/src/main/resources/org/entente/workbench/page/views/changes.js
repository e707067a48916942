/** What changed, in three blocks that are never mixed; the start page of a workspace that holds something. */
import { html } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get, post, remove } from '../shell/api.js';
import { done } from '../shell/events.js';
import { store } from '../shell/store.js';
import { t, version, word } from '../shell/texts.js';
import { said } from '../shell/speech.js';
import { go } from '../shell/go.js';
import { say, trying } from '../shell/notices.js';
import { figure } from '../parts/evidence.js';
import { deed, named, plainly } from '../parts/deeds.js';
import { inFull, names } from '../parts/names.js';
import { points } from '../parts/points.js';
import { result } from '../parts/result.js';
import { told as watches } from '../parts/watches.js';
import { command } from '../parts/command.js';

/** The parts of the result by the titles that the analyzer gives them. */
const BLOCKS = { 'The world moved': 'moved', 'We learned': 'learned', 'We recoded': 'recoded', 'Overdue plans': 'overdue', Alerts: 'alerts' };

const REASONED = /^(.*) \(([^()]*)\)$/s;

/** The comparison that was asked for last: it goes on and is kept while the view is away, until another is asked for. */
let last = null;

function compared(parameters, at, state) {
  if (last?.state === state && !last.problem) return last;
  last?.stop();
  const own = last = { state };
  const job = post('/analyses/changes', { parameters }, { at, keep: 'no' });
  own.stop = () => own.over || job.then(({ id }) => remove('/jobs/' + id)).catch(() => {});
  own.ended = job.then(done)
    .then(outcome => { own.outcome = outcome; }, problem => { own.problem = problem; })
    .then(() => { own.over = true; });
  return own;
}

class Changes extends View {
  static follows = ['revision', 'at'];

  async load() {
    const { about, revision, at } = store.state;
    if (!about.counts.source) return null;
    this.since ??= store.preference('changes.since', 'last');
    const parameters = { since: this.since, ...(this.watched ? { watch: 'true' } : {}) };
    const comparison = compared(parameters, at, JSON.stringify([revision, at, parameters]));
    this.follow(comparison);
    const [log, editions, list, alerts, called] = await Promise.all([
      get('/history'),
      get('/editions'),
      get('/watches'),
      get('/watches/alerts'),
      names(),
    ]);
    this.called = called;
    return { log, editions, list, alerts, named: await named(log.entries.slice(0, 1).map(entry => entry.revision)) };
  }

  /** To compare takes longer than all else, which need not wait for it. */
  async follow(comparison) {
    this.comparison = comparison;
    await comparison.ended;
    if (this.comparison === comparison && this.data !== undefined) this.update();
  }

  ask(since) {
    this.since = since.trim() || 'last';
    store.prefer('changes.since', this.since);
    this.refresh();
  }

  copy() {
    trying(async () => {
      await navigator.clipboard.writeText(command('changes', '--since', this.since, ...(this.watched ? ['--watch'] : [])));
      say(t('copied'));
    });
  }

  template() {
    if (!this.data) return empty(t('changes.empty'), html`<button class="main" @click=${() => go('sources')}>${t('view.sources')}</button>`);
    const { log, editions, list, alerts } = this.data;
    return html`
      <form class="bar" @submit=${event => { event.preventDefault(); this.ask(this.querySelector('#since').value); }}>
        <label class="field"><span>${t('changes.since')}</span>
          <input id="since" type="text" list="points" size="16" .value=${this.since}></label>
        <datalist id="points"><option value="last">${t('changes.last')}</option>${points(log, editions)}</datalist>
        <label class="field"><input type="checkbox" .checked=${Boolean(this.watched)} @change=${event => { this.watched = event.target.checked; this.refresh(); }}> <span>${t('changes.watched')}</span></label>
        <button>${t('changes.show')}</button>
        <span class="grow"></span>
        <button type="button" @click=${() => this.copy()}>${t('analyses.command')}</button>
      </form>
      <div class="changes">
        <div class="scrolls page">${this.told()}</div>
        <aside class="scrolls" aria-label=${t('view.watches')}>${watches(list, alerts, () => this.update())}</aside>
      </div>`;
  }

  /** What the comparison says; until then which change is compared. */
  told() {
    const { log, alerts } = this.data;
    const { outcome, problem } = this.comparison;
    if (problem) return html`<p class="problem" role="alert">${problem.message}</p>`;
    if (!outcome) {
      const [{ revision }] = log.entries;
      return html`<p>${t('status.revision', revision.number)}: ${deed(revision, this.data.named)} <span class="quiet">${revision.author}</span></p>
        <p class="quiet" role="status" aria-busy="true">${t('changes.comparing')}</p>`;
    }
    const { parts, title } = outcome.result;
    const from = /revision (\d+)/.exec(title)?.[1] ?? 0;
    const raised = alerts.filter(alert => alert.revision > Number(from));
    return html`
      <h2>${t('changes.title', from, outcome.card.revision)}</h2>
      ${raised.length ? this.alerts(raised) : ''}
      ${parts.filter(part => !['alerts', 'overdue'].includes(BLOCKS[part.title])).map(part => this.block(part))}
      ${parts.filter(part => BLOCKS[part.title] === 'overdue').map(part => this.overdue(part))}`;
  }

  alerts(raised) {
    return html`
      <section class="alerts" aria-label=${t('alerts')}><h3>${t('alerts')}</h3>
        <ul>${raised.map(alert => html`<li><span class="tag">${t('watch.number', alert.watch)}</span> ${figure(alert.sentence, { ties: [alert.tie], observations: [] })} ${this.by(alert.revision)}</li>`)}</ul></section>`;
  }

  block(part) {
    const name = BLOCKS[part.title];
    if (!name) return html`<section class="block">${result(part, 2, null, 'changes')}</section>`;
    const at = Object.fromEntries(part.columns.map((column, index) => [column.name, index]));
    return html`
      <section class="block" data-block=${name}>
        <h3>${t('changes.' + name)} <span class="quiet">${part.rows.length}</span></h3>
        <p class="quiet">${t(`changes.${name}.help`)}</p>
        ${part.rows.length ? html`<ul class="moves">${part.rows.map((row, index) => this.line(row, at, part.support[index], part.rows[index - 1]))}</ul>` : html`<p>${t('changes.nothing')}</p>`}
        ${part.notes.map(note => html`<p class="quiet">${said(note, 'changes')}</p>`)}
      </section>`;
  }

  line(row, at, support, before) {
    const of = column => row[at[column]];
    const [, head, reason] = REASONED.exec(of('why') ?? '') ?? [];
    // What a revision did is told once, then only why it did so here.
    const again = reason && before && REASONED.exec(before[at.why] ?? '')?.[1] === head;
    return html`
      <li>
        <p class="what">${figure(inFull(of('what'), this.called), support)}${of('date') || of('reported') ? html` <span class="quiet">${of('date') || t('changes.reported', of('reported'))}</span>` : ''}</p>
        <p class="move"><span class="tag">${said(of('field'), 'changes')}</span> ${of('before') ? html`<del>${this.stated(of('before'))}</del> → ` : ''}${of('after') ? html`<ins>${this.stated(of('after'))}</ins>` : of('before') ? html`<span class="quiet">${t('changes.gone')}</span>` : ''}</p>
        <p class="quiet">${again ? reason : version(plainly(of('why') ?? ''))} ${this.by(of('revision'))}${of('sources') ? html`<br>${places(of('sources'))}` : ''}</p>
      </li>`;
  }

  /** A stage with its detail and day, as NEGOTIATING/NOT_YET_ORDERED@2023-12, in words; all else as the catalogue has it. */
  stated(value) {
    const [, stage, detail, day] = /^([A-Z_]{3,})(?:\/([A-Z_]+))?(?:@(\S+))?$/.exec(value) ?? [];
    return stage ? [word(stage), detail && word(detail), day].filter(Boolean).join(', ') : inFull(said(value, 'changes'), this.called);
  }

  overdue(part) {
    const at = Object.fromEntries(part.columns.map((column, index) => [column.name, index]));
    return html`
      <section class="block" data-block="overdue">
        <h3>${t('changes.overdue')} <span class="quiet">${part.rows.length}</span></h3>
        <p class="quiet">${t('changes.overdue.help')}</p>
        ${part.rows.length ? html`<ul class="moves">${part.rows.map((row, index) => html`
          <li><p class="what">${figure(inFull(row[at.what], this.called), part.support[index])} <span class="tag warning">${row[at.due]}</span></p>${row[at.sources] ? html`<p class="quiet">${places(row[at.sources])}</p>` : ''}</li>`)}</ul>` : html`<p>${t('changes.nothing')}</p>`}
        ${part.notes.map(note => html`<p class="quiet">${said(note, 'changes')}</p>`)}
      </section>`;
  }

  by(revision) {
    return html`<button class="link" @click=${() => { store.select('revision', revision); go('history'); }}>${t('status.revision', revision)}</button>`;
  }
}

/** Without the numbers of the evidence, which the figure opens. */
function places(text) {
  return text.replace(/ \[\d+\](?=,|$| and )/g, '');
}

customElements.define('entente-changes', Changes);
