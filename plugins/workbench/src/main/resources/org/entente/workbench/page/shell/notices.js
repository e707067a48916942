/** Says things in passing, to eyes and screen readers. */
import { html, render } from '../lib/lit-html/lit-html.js';
import { store } from './store.js';
import { said } from './speech.js';
import { t } from './texts.js';

const LASTS = 8000;
/** More would cover what one works with. */
const SEEN = 3;
const notices = new Set();
let place;

/** Says a sentence; one that tells of a failure stays until it is closed. */
export function say(sentence, failed = false) {
  for (const other of notices) if (other.sentence === sentence) notices.delete(other);
  const notice = { sentence, failed };
  notices.add(notice);
  if (!failed) setTimeout(() => forget(notice), LASTS);
  update();
}

/** Whether what is looked at is what is now, which alone can be changed; says so where it is not. */
export function present() {
  if (store.past) say(t('asof.present', store.state.at));
  return !store.past;
}

/** Does something, and says why it failed if it does. */
export async function trying(what) {
  try {
    return await what();
  } catch (problem) {
    say(problem.message, !problem.calm);
    return undefined;
  }
}

function forget(notice) {
  notices.delete(notice);
  update();
}

function update() {
  if (!place) {
    place = document.createElement('div');
    place.className = 'notices';
    place.setAttribute('role', 'status');
    document.body.append(place);
  }
  const left = notices.size - SEEN;
  render([...notices].slice(-SEEN).map(notice => html`
    <div class="notice ${notice.failed ? 'failed' : ''}">
      <span>${said(notice.sentence)}</span>
      <button class="plain" aria-label=${t('close')} @click=${() => forget(notice)}>×</button>
    </div>`).concat(notices.size > 1 ? html`<div class="all">${left > 0 ? html`<span class="quiet">${t('notices.more', left)}</span> ` : ''}<button class="small" @click=${() => { notices.clear(); update(); }}>${t('notices.close')}</button></div>` : []), place);
}
