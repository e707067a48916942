/** How far a source may be passed on, to be told by whoever looks at it. */
import { html } from '../lib/lit-html/lit-html.js';
import { post } from '../shell/api.js';
import { refresh } from '../shell/events.js';
import { store } from '../shell/store.js';
import { t } from '../shell/texts.js';
import { trying } from '../shell/notices.js';
import { announce } from './deeds.js';
import { note } from './note.js';
import { marking } from './ties.js';

const LEVELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED', 'UNKNOWN'];

/** The mark of a source, by which it is changed. */
export function mark(source) {
  const marked = source.handling !== 'UNKNOWN';
  return html`<button id="mark" class="small" aria-haspopup="dialog" ?disabled=${store.past} title=${t('mark.how')} @click=${() => choose(source)}>${marked ? marking(source.handling) : t('mark.none')}</button>`;
}

/** Nothing is marked by passing over a choice. */
function choose(source) {
  const send = event => {
    event.preventDefault();
    const { handling, why } = Object.fromEntries(new FormData(event.target));
    dialog.close();
    if (handling !== source.handling) {
      trying(async () => {
        await announce(await post(`/sources/${source.digest}/handling`, { handling, why }));
        await refresh();
      });
    }
  };
  const dialog = note(t('mark.title', source.title || source.name), html`
    <form class="mark" @submit=${send}>
      <fieldset><legend>${t('mark.legend')}</legend>${LEVELS.map(level => html`<label><input type="radio" name="handling" value=${level} ?checked=${level === source.handling}> ${level === 'UNKNOWN' ? t('mark.none') : marking(level)} <span class="quiet">${t('mark.' + level)}</span></label>`)}</fieldset>
      <p class="quiet">${t('mark.holds')}</p>
      <div class="deeds"><input type="text" name="why" aria-label=${t('why')} placeholder=${t('why')}><button class="main">${t('save')}</button></div>
    </form>`);
  dialog.querySelector('input:checked')?.focus();
}
