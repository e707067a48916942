/** Lets the page in, tells it what it shows, and starts it. */
import { render, html } from '../lib/lit-html/lit-html.js';
import { enter, get } from './api.js';
import { store } from './store.js';
import { choose, listen } from './events.js';
import { offerViews } from '../views/index.js';
import { speak, t } from './texts.js';
import './workbench.js';

/** A new address with a token, put into a page that is open, lets in anew. */
window.addEventListener('hashchange', () => {
  if (location.hash.includes('token=')) location.reload();
});

async function start() {
  await speak(store.preference('language', 'en') || 'en');
  try {
    await enter();
    const about = await get('/workspace', { at: store.state.at });
    store.set({ about, revision: about.revision.number });
    const { language } = await choose();
    await speak(store.preference('language', '') || language || 'en');
  } catch (problem) {
    render(html`<main class="closed"><h1>Entente</h1><p>${problem.message}</p><p>${t('closed.help')}</p></main>`, document.body);
    return;
  }
  offerViews();
  document.body.append(document.createElement('entente-workbench'));
  listen();
}

start();
