/** What one should know at a glance: the workspace, its revision, what runs, what is wrong. */
import { html, render } from '../lib/lit-html/lit-html.js';
import { store } from './store.js';
import { number, t } from './texts.js';
import { said } from './speech.js';
import { go } from './go.js';
import { icon } from '../parts/icons.js';

class StatusBar extends HTMLElement {
  connectedCallback() {
    store.watch(['about', 'jobs', 'line'], () => this.update());
    this.update();
  }

  update() {
    const { about, jobs, line } = store.state;
    const running = jobs.filter(job => !job.ended);
    const open = view => () => go(view);
    render(html`
      <footer class="status">
        <span title=${about.folder}>${icon('folder')}${about.name}</span>
        <button class="plain" @click=${open('history')}>${icon('history')}${t('status.revision', about.revision.number)}</button>
        <button class="plain" @click=${open('ties')}>${t('status.ties', number(about.counts.tie))}</button>
        <button class="plain" @click=${open('sources')}>${t('status.sources', number(about.counts.source))}</button>
        <span class="grow"></span>
        <button class="plain" @click=${open('problems')}>${icon('problems')}${t('status.problems', number(about.counts.problem))}</button>
        <button class="plain" @click=${open('jobs')} aria-live="polite">${icon('jobs')}${running.length
          ? html`${said(running[0].title)}${running[0].total ? html` <progress max=${running[0].total} value=${running[0].done}></progress>` : '…'}`
          : t(line ? 'status.alone' : 'status.idle')}</button>
        <span>${about.user}</span>
      </footer>`, this);
  }
}

customElements.define('entente-statusbar', StatusBar);
