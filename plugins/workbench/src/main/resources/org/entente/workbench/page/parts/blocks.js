/**
 * A long text in blocks, of which only those in sight are drawn with their marks: to draw ten thousand marks at once keeps the page
 * for half a minute. The others stand there as they are, so that the text keeps its length and can be searched and marked.
 */
import { segments } from './segments.js';

/** Letters of a block, from which on it ends with its line, and how many more it may have where lines are endless. */
const LONG = 6000;
const LONGEST = 4 * LONG;

/** @returns blocks ({ runs, text, start, end }) of pieces that spans lie in; a run knows the one before it */
export function blocks(pieces, spans) {
  const all = [];
  let [runs, length, before] = [[], 0, null];
  const close = () => {
    if (runs.length) all.push({ runs, text: runs.map(run => run.text).join(''), start: runs[0].start, end: runs.at(-1).end, plain: runs.every(run => !run.head && even(run)) });
    [runs, length] = [[], 0];
  };
  const take = run => {
    runs.push({ ...run, before });
    before = run;
    length += run.text.length;
  };
  for (const whole of segments(pieces, spans)) {
    let run = whole;
    if ((run.head && length >= LONG) || length >= LONGEST) close();
    for (let end = ending(run, length); end > 0; end = ending(run, length)) {
      const [first, rest] = cut(run, end);
      take(first);
      close();
      run = rest;
      if (!run) break;
    }
    if (run) take(run);
  }
  close();
  return all;
}

/** Where in a run the block ends that has so many letters already; 0 where it goes on. */
function ending({ text, head, ...place }, length) {
  if (head || !even({ text, ...place }) || length + text.length < LONG) return 0;
  const from = Math.max(0, LONG - length);
  const line = text.indexOf('\n', from) + 1;
  if (line && line < from + LONGEST) return line;
  return length + text.length > LONGEST ? text.indexOf(' ', from) + 1 : 0;
}

function cut(run, at) {
  const middle = run.start + [...run.text.slice(0, at)].length;
  const rest = run.text.slice(at);
  return [{ ...run, end: middle, text: run.text.slice(0, at) }, rest ? { ...run, start: middle, text: rest } : null];
}

/** Whether its text is as long as its place. */
function even({ text, start, end }) {
  return [...text].length === end - start;
}

/** Which block a place lies in; -1 for none. */
export function blockAt(all, place) {
  return all.findIndex(block => place >= block.start && place < block.end);
}
