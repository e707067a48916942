/** What is watched, with what was told; adding and ending. */
import { html } from '../lib/lit-html/lit-html.js';
import { post, remove } from '../shell/api.js';
import { refresh } from '../shell/events.js';
import { store } from '../shell/store.js';
import { t, word } from '../shell/texts.js';
import { trying } from '../shell/notices.js';
import { announce } from './deeds.js';
import { figure } from './evidence.js';

const SHOWN = 10;
const form = { who: '', about: '', stageFrom: '' };
let problem = '';

export function told(list, alerts, changed) {
  return html`
    <h3>${t('view.watches')}</h3>
    ${list.length ? '' : html`<p class="quiet">${t('watches.empty')}</p>`}
    <ul class="watches">${list.map(({ id, value }) => watch(id, value, alerts.filter(alert => alert.watch === id)))}</ul>
    <form class="watch" @submit=${event => { event.preventDefault(); add(changed); }}>
      <h4>${t('watch.add')}</h4>
      ${field('who', t('watch.who'), 'TUR-PAK')}
      ${field('about', t('watch.about'), 'kaan')}
      <label>${t('watch.from')}
        <select id="watch-stage" @change=${event => { form.stageFrom = event.target.value; }}>
          <option value="">${t('filter.any')}</option>
          ${(store.state.about.words.stage ?? []).map(stage => html`<option value=${stage} ?selected=${stage === form.stageFrom}>${word(stage)}</option>`)}
        </select></label>
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : ''}
      <button class="main" id="watch-add" ?disabled=${store.past}>${t('watch.add')}</button>
    </form>`;
}

function field(name, title, example) {
  return html`<label>${title}<input id="watch-${name}" type="text" placeholder=${example} .value=${form[name]} @input=${event => { form[name] = event.target.value; }}></label>`;
}

function watch(id, value, alerts) {
  return html`
    <li>
      <p><span class="tag">${t('watch.number', id)}</span> <strong>${value.actors.join(' – ')}</strong>${value.about ? html` ${value.about}` : ''}${value.from ? html` <span class="quiet">${t('watch.stage', word(value.from))}</span>` : ''}
        <button class="plain" ?disabled=${store.past} aria-label=${t('watch.remove', id)} title=${t('watch.remove', id)} @click=${() => end(id)}>×</button></p>
      ${alerts.length ? html`<details><summary>${t('alerts.count', alerts.length)}</summary><ul>${alerts.slice(0, SHOWN).map(alert => html`<li>${figure(alert.sentence, { ties: [alert.tie], observations: [] })} <span class="quiet">${t('status.revision', alert.revision)}</span></li>`)}</ul></details>` : html`<p class="quiet">${t('alerts.none')}</p>`}
    </li>`;
}

async function add(changed) {
  try {
    const revision = await post('/watches', form);
    announce(revision);
    Object.assign(form, { who: '', about: '', stageFrom: '' });
    problem = '';
    await refresh();
  } catch (refused) {
    problem = refused.message;
  }
  changed();
}

async function end(id) {
  await trying(async () => {
    announce(await remove('/watches/' + id));
    await refresh();
  });
}
