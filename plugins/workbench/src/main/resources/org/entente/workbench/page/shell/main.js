/** Lets the page in, tells it what it shows, and starts it. */
import { render, html } from '../lib/lit-html/lit-html.js';
import { enter } from './api.js';
import { store } from './store.js';
import { choose, contributed, listen, refresh } from './events.js';
import { guardClicks } from './clicks.js';
import { offerViews } from '../views/index.js';
import { hear } from './speech.js';
import { speak, t, wanted } from './texts.js';
import { trying } from './notices.js';
import './workbench.js';

/** A new address with a token, put into a page that is open, lets in anew. */
window.addEventListener('hashchange', () => {
  if (location.hash.includes('token=')) location.reload();
});

async function start() {
  guardClicks();
  await speak(store.preference('language', '') || wanted() || 'en');
  try {
    await enter();
    await refresh();
    const { language } = await choose();
    await speak(store.preference('language', '') || language || wanted() || 'en');
  } catch (problem) {
    render(html`<main class="closed"><h1>Entente</h1><p>${problem.message}</p><p>${t('closed.help')}</p></main>`, document.body);
    return;
  }
  await trying(hear);
  offerViews();
  // Before the frame, which would let go the tabs of views that it does not know.
  await trying(contributed);
  document.body.append(document.createElement('entente-workbench'));
  store.watch(['at'], () => trying(refresh));
  listen();
  requestIdleCallback(fetchCharts);
}

/** What draws maps and charts is fetched and compiled beside the page once it is at rest, so that who opens the first need not wait. */
function fetchCharts() {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: 'lib/echarts/echarts.esm.min.mjs' }));
}

start();
