/** A text cut where marks begin and end, which may overlap; places are counted in code points. */
export function segments(text, marks) {
  const points = [...text];
  const spans = marks.filter(mark => mark.start >= 0 && mark.end > mark.start);
  const cuts = [...new Set([0, points.length, ...spans.flatMap(mark => [mark.start, mark.end])])]
    .filter(cut => cut <= points.length)
    .sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index];
    return {
      text: points.slice(start, end).join(''),
      // The shortest first: it says most exactly what is meant here.
      marks: spans.filter(mark => mark.start <= start && mark.end >= end).sort((a, b) => (a.end - a.start) - (b.end - b.start)),
    };
  });
}
