/** Hears what happens in the workbench, and waits for jobs. */
import { get } from './api.js';
import { store } from './store.js';
import { say, trying } from './notices.js';
import { hear, viewTitle } from './speech.js';
import { t } from './texts.js';
import { addView, removeView } from './registry.js';
import { named } from './contributed.js';
import { doubt } from './holds.js';

const waiting = new Map();

/** A line that is taken up again at once is no matter. */
const PATIENCE = 2000;

let line;

const HEARD = {
  job: seen,
  revision: changed,
  async plugins(sentences) {
    sentences.forEach(sentence => say(sentence));
    doubt();
    await trying(hear);
    store.set({ plugins: store.state.plugins + 1 });
  },
  alerts: alerts => alerts.forEach(alert => say(t('alert', alert.watch, alert.sentence))),
  views: contributed,
  preferences: choose,
  open: opened,
  error: () => { later ??= setTimeout(lost, PATIENCE); },
};

/** Hears by the line that all pages share. */
export function listen() {
  line = new SharedWorker('/shell/line-worker.js', 'entente').port;
  line.onmessage = ({ data: { type, data } }) => HEARD[type](data && JSON.parse(data));
  window.addEventListener('pagehide', () => line.postMessage('leave'));
  // Shown again as it was left, it hears nothing any more.
  window.addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
}

/** What happened while nobody listened is asked for anew. */
async function opened() {
  // Where the workbench has gone somebody else may listen by now: until its answer is understood no view is had from there.
  const jobs = await get('/jobs').catch(() => null);
  if (!jobs) {
    later ??= setTimeout(lost, PATIENCE);
    line.postMessage('again');
    return;
  }
  clearTimeout(later);
  later = null;
  // Those of a process that has ended are nobody's any more.
  store.set({ line: '', plugins: store.state.plugins + 1, jobs: store.state.jobs.filter(old => jobs.some(job => job.id === old.id)) });
  jobs.reverse().forEach(seen);
  await trying(hear);
  await contributed();
  await refresh();
}

let later = null;

/** Tells whether nobody answers, or somebody who does not know this page. */
async function lost() {
  const problem = await get('/jobs').then(() => null, problem => problem);
  if (!later) return;
  clearTimeout(later);
  later = setTimeout(lost, PATIENCE);
  if (problem) store.set({ line: problem.status === 401 ? 'refused' : 'lost' });
}

let brought = [];
let asked = Promise.resolve();

/** Takes in the views that plugins bring, and lets go those whose plugin has gone; an earlier answer never comes after a later one. */
export function contributed() {
  asked = asked.then(bring, bring);
  return asked;
}

async function bring() {
  const views = await get('/views');
  for (const old of brought) {
    if (!views.some(view => view.id === old.id)) removeView(old.id);
  }
  for (const { id, title, icon, perspective, area, module } of views) {
    if (!brought.some(old => old.module === module && old.id === id)) addView({ id, title: viewTitle({ id, title }), icon, places: { [perspective]: area }, load: async () => named(id, await import(module)) });
  }
  brought = views;
}

async function changed(revision) {
  if (revision.number !== store.state.revision) await refresh();
}

/** Asks what was chosen for pages that have chosen nothing themselves. */
export async function choose() {
  const preferences = await get('/preferences/workbench');
  store.set({ preferences });
  return preferences;
}

/** Looks at the workspace anew, after something in it was changed. */
export async function refresh() {
  const { at } = store.state;
  const [about, now] = await Promise.all([get('/workspace', { at }), at ? get('/workspace') : null]);
  if (at !== store.state.at) return;
  store.set({ about, revision: (now ?? about).revision.number });
}

function seen(job) {
  const jobs = store.state.jobs.filter(other => other.id !== job.id);
  store.set({ jobs: [job, ...jobs].sort((a, b) => b.id - a.id) });
  if (job.ended && waiting.has(job.id)) {
    waiting.get(job.id)(job);
    waiting.delete(job.id);
  }
}

/** Waits for a job, and gives what came of it. */
export async function done(job) {
  const known = store.state.jobs.find(other => other.id === job.id && other.ended);
  const ended = known ?? await new Promise(resolve => {
    waiting.set(job.id, resolve);
    // It may have ended before anybody waited, or while the line was down.
    const look = async () => {
      if (!waiting.has(job.id)) return;
      const view = await get('/jobs/' + job.id).catch(problem => (problem.status === 404 ? { ...job, ended: true, state: 'FAILED', message: problem.message } : null));
      if (view?.ended) seen(view);
      else setTimeout(look, 1000);
    };
    setTimeout(look, 300);
  });
  if (ended.state !== 'DONE') throw Object.assign(new Error(ended.message || ended.state), { calm: ended.state === 'CANCELLED' });
  return get(`/jobs/${job.id}/result`);
}
