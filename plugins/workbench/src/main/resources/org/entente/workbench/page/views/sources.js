/** Files come in here: dropped, looked at, and only then imported. */
import { html, nothing } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { get, post, remove, send } from '../shell/api.js';
import { done, refresh } from '../shell/events.js';
import { store } from '../shell/store.js';
import { said } from '../shell/speech.js';
import { number, t, word } from '../shell/texts.js';
import { go } from '../shell/go.js';
import { present, say, trying } from '../shell/notices.js';
import { marking, told } from '../parts/ties.js';
import { quoted } from '../parts/evidence.js';

/** What became of a file that is left out. */
const LEFT = ['SKIPPED', 'REFUSED'];

class Sources extends View {
  static shows = ['selection', 'jobs'];
  /** The reason that is given for what is looked at. */
  why = '';

  /** What was looked at goes with the view. */
  disconnectedCallback() {
    super.disconnectedCallback();
    if (this.preview) this.drop();
  }

  load(signal) {
    return get('/sources', store.query(), signal);
  }

  /** Shows what would be read of the samples that come with the workbench. */
  async samples() {
    this.step(t('sources.reading'));
    await trying(async () => this.look((await post('/batches/samples')).batch));
    this.step(null);
  }

  /** Sends files and shows what would be read of them. */
  async take(files) {
    if (!present() || !files.length) return;
    const refused = [];
    await trying(async () => this.look(await this.sent(files, refused), refused));
    this.step(null);
  }

  /** Sends files; one that is not taken costs no other its place. */
  async sent(files, refused) {
    this.step(t('sources.sending', files.length));
    const { batch } = await post('/batches');
    for (const file of files) {
      try {
        await send(`/batches/${batch}/files`, file, { name: file.name });
      } catch (problem) {
        if (files.length === 1 || problem.status === undefined) throw problem;
        refused.push({ name: file.name, as: problem.message });
      }
    }
    return batch;
  }

  /** Shows what would be read of a batch. */
  async look(batch, refused = []) {
    this.step(t('sources.reading'));
    try {
      const seen = await this.work(post(`/batches/${batch}/preview`, {}));
      if (seen.refused) throw new Error(plain(seen.refused));
      this.why = '';
      this.preview = { batch, ...seen, refused };
    } catch (problem) {
      await remove(`/batches/${batch}`).catch(() => null);
      throw problem;
    }
    this.step(null);
    this.querySelector('#commit')?.focus();
  }

  /** Once, however often it is pressed; what was not imported after all is looked at again, with its reason. */
  async commit() {
    const { preview } = this;
    if (!preview) return;
    this.preview = null;
    this.step(t('sources.importing'));
    const report = await trying(async () => this.work(post(`/batches/${preview.batch}/import`, { why: this.why })));
    if (report) {
      this.why = '';
      say(t('sources.done', report.revision.number, number(report.files.reduce((sum, file) => sum + file.ties, 0))));
      await refresh();
    } else if (this.preview || !this.isConnected) {
      await trying(() => remove(`/batches/${preview.batch}`));
    } else {
      this.preview = preview;
    }
    this.step(null);
  }

  /** Waits for a job that can be cancelled meanwhile. */
  async work(begun) {
    this.job = await begun;
    this.update();
    try {
      return await done(this.job);
    } finally {
      this.job = null;
    }
  }

  progress() {
    const job = this.job && store.state.jobs.find(each => each.id === this.job.id);
    if (!job || job.ended) return '';
    return job.total ? html`<progress max=${job.total} value=${job.done} aria-label=${job.title}></progress> ${number(job.done)} / ${number(job.total)}` : job.done ? number(job.done) : '';
  }

  async drop() {
    if (!this.preview) return;
    const { batch } = this.preview;
    this.preview = null;
    this.why = '';
    this.update();
    await trying(() => remove(`/batches/${batch}`));
  }

  update() {
    super.update();
    const shown = this.querySelector('dialog.preview');
    if (shown && !shown.open) shown.showModal();
  }

  step(sentence) {
    this.busy = sentence;
    this.update();
  }

  open(source) {
    store.select('source', source.digest);
    go('reader');
  }

  template() {
    return html`
      <div class="drop" @dragover=${event => { event.preventDefault(); event.currentTarget.classList.add('over'); }}
        @dragleave=${event => event.currentTarget.classList.remove('over')}
        @drop=${event => { event.preventDefault(); event.currentTarget.classList.remove('over'); this.take([...event.dataTransfer.files]); }}>
        <label class="button ${store.past ? 'off' : ''}" title=${store.past ? t('asof.present', store.state.at) : nothing}>${t('sources.choose')}<input type="file" multiple class="seen-by-readers" id="source-files" ?disabled=${store.past}
          @change=${event => { this.take([...event.target.files]); event.target.value = ''; }}></label>
        <span class="quiet">${t('sources.drop')}</span>
      </div>
      ${this.busy ? html`<p class="busy"><span role="status">${this.busy} ${this.progress()}</span>${this.job ? html` <button class="small" @click=${() => remove('/jobs/' + this.job.id)}>${t('cancel')}</button>` : ''}</p>` : ''}
      ${this.preview ? this.previewed() : ''}
      ${this.data.length || this.preview ? '' : Object.keys(store.state.filter).length ? empty(t('filter.nothing')) : empty(t('sources.empty'), store.state.about?.samples
        ? html`<button ?disabled=${this.busy || store.past} @click=${() => this.samples()}>${t('sources.samples')}</button>` : '')}
      <ul class="list">${this.data.map(source => html`
        <li aria-current=${store.isSelected('source', source.digest)}>
          <button class="plain" @click=${() => this.open(source)}>
            <span class="name">${source.title || source.name}</span>
            <span class="quiet">${[source.publisher, source.published, source.genre === 'UNKNOWN' ? '' : word(source.genre)].filter(Boolean).join(' · ')} ${marking(source.handling)}</span>
            <span class="quiet">${t('sources.counts', number(source.ties), number(source.observations))}${source.problems ? html` · ${t('sources.problems', number(source.problems))}` : ''}</span>
          </button>
        </li>`)}</ul>`;
  }

  previewed() {
    const { total, ties, quotes } = this.preview;
    const files = this.preview.files.filter(file => !LEFT.includes(file.outcome));
    const left = [...this.preview.refused, ...this.preview.files.filter(file => LEFT.includes(file.outcome))];
    return html`
      <dialog class="evidence preview" aria-label=${t('preview')} @cancel=${event => { event.preventDefault(); this.drop(); }}>
        <header><h2>${t('preview.of', number(total))}</h2></header>
        <div class="scrolls">
        ${left.length ? html`<ul class="problem">${left.map(file => html`<li><strong>${file.name}</strong> — ${t('preview.refused', said(plain(file.as)))}</li>`)}</ul>` : ''}
        <ul class="files">${files.map(file => html`
          <li><strong>${file.name}</strong> — ${t('outcome.' + file.outcome)}${file.as ? html`, ${file.as}` : ''} ${marking(this.preview.handling[stem(file.name)])}: ${t('sources.counts', number(file.ties), number(file.observations))}
            ${file.problems.length ? html`<ul class="notes">${file.problems.slice(0, 5).map(problem => html`<li data-word=${problem.severity}>${said(problem.message)}</li>`)}
              ${file.problems.length > 5 ? html`<li>${t('preview.more', number(file.problems.length - 5))}</li>` : ''}</ul>` : ''}</li>`)}</ul>
        ${ties.map(tie => html`<article>${told(tie)}${quotes.filter(quote => quote.of === tie.id).slice(0, 1).map(quote => quoted(quote, null))}</article>`)}
        </div>
        <footer class="deeds">
          <input type="text" aria-label=${t('why')} placeholder=${t('why')} .value=${this.why} @input=${event => { this.why = event.target.value; }}>
          <button class="main" id="commit" ?disabled=${store.past || !files.length} @click=${() => this.commit()}>${t('preview.commit')}</button>
          <button @click=${() => this.drop()}>${t('preview.drop')}</button>
        </footer>
      </dialog>`;
  }
}

/** The name of a file as sources bear it. */
function stem(name) {
  return name.replace(/^.*\//, '').replace(/(.)\.[^.]*$/, '$1');
}

/** Without the folder of the workbench, which is nobody's business. */
function plain(sentence) {
  return sentence.replace(/\/\S*\/batch-\d+\//g, '');
}

customElements.define('entente-sources', Sources);
