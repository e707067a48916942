/** What is being done, and what was done last. */
import { html, nothing } from '../lib/lit-html/lit-html.js';
import { View, empty } from '../shell/view.js';
import { remove } from '../shell/api.js';
import { store } from '../shell/store.js';
import { number, t, word } from '../shell/texts.js';
import { said } from '../shell/speech.js';
import { trying } from '../shell/notices.js';

class Jobs extends View {
  static follows = [];
  static shows = ['jobs'];

  template() {
    const { jobs } = store.state;
    if (!jobs.length) return empty(t('jobs.empty'));
    return html`<ul class="list">${jobs.map(job => html`
      <li class="job">
        <span class="name">${said(job.title)}</span> <span class="tag state" data-word=${job.state}>${word(job.state)}</span>
        ${job.ended
          ? html`<span class="quiet">${t('jobs.took', seconds(job))}</span>`
          : html`<progress aria-label=${said(job.title)} max=${job.total || 1} value=${job.total ? job.done : nothing}></progress>
            <button class="small" @click=${() => trying(() => remove('/jobs/' + job.id))}>${t('cancel')}</button>`}
        ${job.message ? html`<span class=${job.state === 'FAILED' ? 'problem' : 'quiet'}>${said(job.message)}</span>` : ''}
      </li>`)}</ul>`;
  }
}

/** What took less than a tenth of a second did take some time. */
function seconds({ begun, ended }) {
  const took = (Date.parse(ended) - Date.parse(begun)) / 1000;
  return took < 0.1 ? '< ' + number(0.1) : took.toLocaleString(document.documentElement.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

customElements.define('entente-jobs', Jobs);
