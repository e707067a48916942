/** What of a record's form does not fit, field by field and all at once, before it is sent; what only the workbench knows it tells then. */
import { t } from '../shell/texts.js';
import { misnamed } from './who.js';

const NUMBER = String.raw`\d+(?:\.\d+)?`;
const FIGURE = new RegExp(`^(?:(?:~|>=|<=)?${NUMBER}|${NUMBER}\\.\\.${NUMBER})$`);
const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$/;
/** Ways to write a date that are left to the workbench. */
const RARE = /[{}[\]XY]/;
const ACTORS = ['subject', 'counterpart', 'actor'];

/**
 * The sentences, by field.
 *
 * @param values what is filled in
 * @param names the fields that are to be sent
 * @param needed those that may not stay empty
 */
export async function misfits(kind, values, names, needed) {
  const all = new Map();
  await Promise.all(names.map(async field => {
    const problem = await misfit(kind, field, values[field] ?? '', needed.includes(field));
    if (problem) all.set(field, problem);
  }));
  return all;
}

async function misfit(kind, field, value, needed) {
  const text = String(value);
  const begun = pairs(value.draft ?? text);
  if (field === 'parties') return parties(begun, needed);
  if (field === 'date' && kind === 'TIE') {
    if (begun.some(([what, day]) => !what !== !day)) return t('wrong.pair');
    return begun.every(([, day]) => dated(day)) ? null : t('wrong.date');
  }
  if (!text.trim()) return needed ? t('form.missing') : null;
  if (field === 'stage') return dated(text.split('@')[1] ?? '') ? null : t('wrong.date');
  if (field === 'date') return dated(text) ? null : t('wrong.date');
  if (field === 'quantity') return parts(text).every(part => figure(part.replace(/^\d+:/, ''))) ? null : t('wrong.quantity');
  if (field === 'value') return figure(text) ? null : t('wrong.quantity');
  if (field === 'amount') return parts(text).every(amount) ? null : t('wrong.amount');
  if (ACTORS.includes(field)) return misnamed(text, 'ACTOR');
  return null;
}

async function parties(begun, needed) {
  if (begun.some(([role, actor]) => !role !== !actor)) return t('wrong.party');
  if (!begun.length) return needed ? t('form.missing') : null;
  const wrong = await Promise.all(begun.map(([, actor]) => misnamed(actor, 'ACTOR')));
  return wrong.find(Boolean) ?? null;
}

function pairs(text) {
  return text.split(',').filter(Boolean).map(part => part.split(/:(.*)/s).slice(0, 2).map(each => each.trim()));
}

function parts(text) {
  return text.split(',').map(part => part.trim()).filter(Boolean);
}

function figure(text) {
  return FIGURE.test(text.replace(/[_\s]/g, ''));
}

function amount(text) {
  const [sum, unit, , more] = text.replace(/^\d+:/, '').split(/\s+/);
  return figure(sum) && /^\p{L}+$/u.test(unit ?? '') && more === undefined;
}

function dated(text) {
  if (!text || RARE.test(text)) return true;
  const points = text.trim().split('/');
  return points.length <= 2 && points.every(point => (points.length === 2 && ['', '..'].includes(point)) || day(point));
}

function day(text) {
  const [, year, month, day] = POINT.exec(text) ?? [];
  if (!year) return false;
  if (!month) return true;
  // From 21 on they are seasons.
  if (!day) return (month >= 1 && month <= 12) || (month >= 21 && month <= 41);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day);
}
