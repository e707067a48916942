/** Asks the workbench; every refusal is an Error whose message is a sentence for the user. */
import { t } from './texts.js';

const ROOT = '/api';

/** Changes the token in the address for a cookie, and takes it out of the address. */
export async function enter() {
  const token = /(?:^#|[?&])token=([\w-]+)/.exec(location.hash);
  if (!token) return;
  history.replaceState(null, '', location.pathname + '#' + location.hash.slice(1).replace(/[?&]?token=[\w-]+/, ''));
  await answered(await asked(ROOT + '/session', { method: 'POST', body: token[1] }));
}

/** An address with what is asked for; what is empty is left out. */
export function address(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '' && value.length !== 0);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return ROOT + path + (given.length ? '?' + search : '');
}

export async function get(path, query, signal) {
  return answered(await asked(address(path, query), { signal }));
}

export async function post(path, body = {}, query = {}, signal = undefined) {
  return answered(await asked(address(path, query), {
    method: 'POST',
    signal,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }));
}

export async function send(path, file, query = {}) {
  return answered(await asked(address(path, query), {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file,
  }));
}

export async function remove(path) {
  return answered(await asked(address(path), { method: 'DELETE' }));
}

/** Where nobody answers, that is said; what is given up is not. */
async function asked(path, request) {
  try {
    return await fetch(path, request);
  } catch (problem) {
    throw problem.name === 'AbortError' ? problem : new Error(t('status.away'));
  }
}

async function answered(response) {
  const text = await response.text();
  const value = text ? JSON.parse(text) : null;
  if (response.ok) return value;
  throw new Error(value?.detail ?? `${response.status} ${response.statusText}`);
}
