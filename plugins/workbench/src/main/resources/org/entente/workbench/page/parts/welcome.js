/** What an empty workspace offers: samples to try, and three things to do. */
import { html } from '../lib/lit-html/lit-html.js';
import { store } from '../shell/store.js';
import { t } from '../shell/texts.js';
import { go } from '../shell/go.js';
import { icon } from './icons.js';

/** Whether nothing was ever brought in. */
export function isEmpty() {
  return store.state.about?.counts.source === 0 && !store.state.at;
}

export function welcome(sentence) {
  return html`
    <section class="welcome" aria-labelledby="welcome">
      <h2 id="welcome">${t('welcome')}</h2>
      <p>${sentence}</p>
      <ol>
        <li>${icon('read')}<div><h3>${t('welcome.samples')}</h3><p>${t('welcome.samples.what')}</p>
          <button class="main" id="samples" ?disabled=${!store.state.about.samples} @click=${samples}>${t('welcome.samples.do')}</button></div></li>
        <li>${icon('sources')}<div><h3>${t('welcome.own')}</h3><p>${t('welcome.own.what')}</p>
          <button @click=${() => open().then(view => view.querySelector('#source-files').click())}>${t('sources.choose')}</button></div></li>
        <li>${icon('plugins')}<div><h3>${t('welcome.extend')}</h3><p>${t('welcome.extend.what')}</p>
          <button @click=${() => { store.set({ perspective: 'admin', view: '' }); go('plugins'); }}>${t('welcome.extend.do')}</button></div></li>
      </ol>
    </section>`;
}

/** Shows what would be read of the samples. */
export async function samples() {
  (await open()).samples();
}

async function open() {
  go('sources');
  await customElements.whenDefined('entente-sources');
  while (!document.querySelector('entente-sources #source-files')) await new Promise(requestAnimationFrame);
  return document.querySelector('entente-sources');
}
