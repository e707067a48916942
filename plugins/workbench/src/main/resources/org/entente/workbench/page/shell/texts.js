/** All that the page says, from one catalogue a language; what a catalogue lacks is said in English. */
import { texts as english } from '../texts/en.js';

/** The languages that there are, by their own names. */
export const LANGUAGES = { en: 'English', tr: 'Türkçe', ko: '한국어' };
let texts = english;
let countries = {};
/** What the workspace calls those countries. */
const titles = new Map();

/** Speaks a language from now on. */
export async function speak(language) {
  const known = Object.hasOwn(LANGUAGES, language) ? language : 'en';
  texts = known === 'en' ? english : { ...english, ...(await import(`../texts/${known}.js`)).texts };
  document.documentElement.lang = known;
}

/** The language that whoever came here wants, of those that there are, or nothing. */
export function wanted(languages = navigator.languages) {
  return languages.map(tag => tag.split('-')[0]).find(language => Object.hasOwn(LANGUAGES, language)) ?? '';
}

/** Calls countries so from now on, by their codes; all others are called as the workspace has it. */
export function callCountries(names) {
  countries = names;
}

/** Puts what countries are called here in the place of their titles, wherever an answer has them. */
export function withCountries(answer) {
  if (Object.keys(countries).length) rename(answer);
  return answer;
}

/** Fields that hold an id, and those beside them that hold what it is called. */
const CALLED = [['actor', 'title'], ['id', 'title'], ['id', 'label'], ['id', 'name'], ['other', 'title'], ['subject', 'title'], ['first', 'firstTitle'], ['second', 'secondTitle']];

function rename(value) {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    value.forEach(rename);
    return;
  }
  for (const [id, title] of CALLED) {
    const here = typeof value[title] === 'string' && countries[value[id]];
    if (!here) continue;
    titles.set(value[id], value[title]);
    value[title] = here;
  }
  Object.values(value).forEach(rename);
}

/** What the workspace calls somebody who has another name here. */
export function original(id, title) {
  return titles.get(id) ?? title;
}

/** The text with a key; {0}, {1} … stand for the values, {0:tie|ties} for the one or the other word, as there is one or more. */
export function t(key, ...values) {
  return filled(open(key), values);
}

/** The text with a key, its gaps open. */
export function open(key) {
  return texts[key] ?? key;
}

/** A text of any catalogue with its gaps filled. */
export function filled(text, values) {
  return text.replace(/\{(\d):([^|}]*)\|([^}]*)\}/g, (all, index, one, more) => (String(values[index]) === '1' ? one : more)).replace(/\{(\d)\}/g, (all, index) => values[index] ?? '');
}

/** A word of the data, such as FIRM, for people; what is not in the catalogue is shown as a word. */
export function word(name) {
  if (!name) return '';
  return texts['word.' + name] ?? name.charAt(0) + name.slice(1).toLowerCase().replaceAll('_', ' ');
}

/** A word of the data that is written in small letters, such as licensed production, as it is here; nothing where the catalogue has no such word. */
export function small(name) {
  const key = 'word.' + name.toUpperCase().replaceAll(/[ -]/g, '_');
  return texts !== english && /^[a-z][a-z -]*$/.test(name) && key in texts ? texts[key].toLocaleLowerCase(document.documentElement.lang) : undefined;
}

/** A sentence of the data in which words such as TRANSFER stand, as far as the catalogue has them. */
export function spoken(text) {
  return String(text).replace(/\b[A-Z][A-Z_]{3,}\b/g, name => ('word.' + name in texts ? word(name) : name));
}

/** What names versions, without saying of each that it is a build on the way to it. */
export function version(text) {
  return text.replace(/[.-]SNAPSHOT\b/g, '');
}

/** A moment as people here write it. */
export function moment(text) {
  return new Date(text).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
}

/** A number in a few letters, as 1.5B. */
export function compact(value) {
  return format(value >= 1e6 ? 'compact' : 'standard').format(value);
}

export function number(value) {
  return value === null || value === undefined ? '–' : format('standard').format(value);
}

const formats = new Map();

/** What writes numbers in the language of the page; it is dear to make, and a matrix writes a thousand of them. */
function format(notation) {
  const { lang } = document.documentElement;
  const key = `${lang} ${notation}`;
  if (!formats.has(key)) formats.set(key, new Intl.NumberFormat(lang, { notation, maximumFractionDigits: 2 }));
  return formats.get(key);
}
