/**
 * Pieces of a text cut where spans begin and end, which may overlap; places are counted in code points. A piece whose text is not as
 * long as its place, such as an entity of a page, is never cut.
 */
export function segments(pieces, spans) {
  const sorted = spans.filter(span => span.start >= 0 && span.end > span.start).sort((a, b) => a.start - b.start || b.end - a.end);
  const runs = [];
  let next = 0;
  let active = [];
  for (const piece of pieces) {
    const points = [...piece.text];
    const even = points.length === piece.end - piece.start;
    const inside = [];
    for (let index = next; index < sorted.length && sorted[index].start < piece.end; index++) inside.push(sorted[index]);
    const here = [...active, ...inside].filter(span => span.end > piece.start);
    const cuts = piece.head ? [piece.start, piece.end] : even
      ? [...new Set([piece.start, piece.end, ...here.flatMap(span => [span.start, span.end])])].filter(cut => cut >= piece.start && cut <= piece.end).sort((a, b) => a - b)
      : [piece.start, piece.end];
    let live = [];
    let at = 0;
    const byStart = here.sort((a, b) => a.start - b.start);
    for (let index = 1; index < cuts.length; index++) {
      const [start, end] = [cuts[index - 1], cuts[index]];
      while (at < byStart.length && (even ? byStart[at].start <= start : byStart[at].start < end)) live.push(byStart[at++]);
      live = live.filter(span => span.end > start);
      runs.push({
        piece,
        start,
        end,
        text: even ? points.slice(start - piece.start, end - piece.start).join('') : piece.text,
        // The shortest first: it says most exactly what is meant here.
        spans: piece.head ? [] : [...live].sort((a, b) => (a.end - a.start) - (b.end - b.start)),
      });
    }
    if (piece.head) runs.push({ piece, start: piece.start, end: piece.end, text: piece.text, spans: [], head: true });
    next += inside.length;
    active = here;
  }
  return runs.filter(run => run.text && (run.head || !run.piece.head));
}
