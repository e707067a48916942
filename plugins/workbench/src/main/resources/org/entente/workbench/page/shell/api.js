/** Asks the workbench; every refusal is an Error whose message is a sentence for the user. */
import { store } from './store.js';
import { t, withCountries } from './texts.js';

const ROOT = '/api';
/** What is asked by POST or DELETE and changes nothing in the workspace; all else is refused while one looks at the past. */
const READS = /^\/(evidence|network|exports|backups|doctor|findings|identities\/suggestions|(sql|analyses|runs|jobs|plugins|preferences)(\/.*)?)$/;

/** Changes the token in the address for a cookie, and takes it out of the address. */
export async function enter() {
  const token = /(?:^#|[?&])token=([\w-]+)/.exec(location.hash);
  if (!token) return;
  history.replaceState(null, '', location.pathname + '#' + location.hash.slice(1).replace(/[?&]?token=[\w-]+/, ''));
  await asked(ROOT + '/session', { method: 'POST', body: token[1] });
}

/** An address with what is asked for; what is empty is left out. */
export function address(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '' && value.length !== 0);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return ROOT + path + (given.length ? '?' + search : '');
}

export async function get(path, query, signal) {
  return asked(address(path, query), { signal });
}

export async function post(path, body = {}, query = {}, signal = undefined) {
  present(path);
  return asked(address(path, query), {
    method: 'POST',
    signal,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

export async function send(path, file, query = {}) {
  present(path);
  return asked(address(path, query), {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file,
  });
}

/** Goes out also where the page goes at the same time. */
export async function remove(path) {
  present(path);
  return asked(address(path), { method: 'DELETE', keepalive: true });
}

/** Whether the workbench is there and knows this page. */
export async function known() {
  return get('/jobs').then(() => true, () => false);
}

/** Whether anybody is there; the browser says of a module in its own language that nobody is. */
export async function answers() {
  return get('/jobs').then(() => true, problem => problem.status !== undefined);
}

/** The past is looked at; what would change the present meanwhile would not be seen. */
function present(path) {
  if (store.past && !READS.test(path)) throw Object.assign(new Error(t('asof.present', store.state.at)), { calm: true });
}

/** The newest revision that an answer told: nobody is led back behind it, and while a newer one is made ready nobody waits for that. */
let shown = 0;
const REVISION = 'Entente-Revision';

/** The banner says so as long as it lasts; what says it in passing goes by itself. */
function nobody() {
  return Object.assign(new Error(t('line.none')), { calm: true, line: true });
}

async function asked(address, options) {
  const response = await fetch(address, { ...options, headers: { ...options.headers, [REVISION]: shown } }).catch(problem => {
    // The browser says that nobody answers in its own language.
    throw problem instanceof TypeError ? nobody() : problem;
  });
  shown = Math.max(shown, Number(response.headers.get(REVISION)));
  const text = await response.text();
  // Whoever answers by something else is not the workbench, or only about to be.
  if (text && !/json/.test(response.headers.get('Content-Type') ?? '')) throw nobody();
  const value = text ? JSON.parse(text) : null;
  if (response.ok) return withCountries(value);
  // A page that was let in once is so no more.
  if (response.status === 401 && store.state.about) throw Object.assign(new Error(t('line.refused')), { status: 401 });
  throw Object.assign(new Error(value?.detail ?? `${response.status} ${response.statusText}`), { status: response.status });
}
