/**
 * Lays networks out beside the page, so that it never stands still: what is linked attracts, all else repels (Barnes and Hut 1986), and
 * everything falls softly to the middle, until no disc lies on another. The same links give the same picture.
 */
import { apart } from './discs.js';

const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const FAR = 0.9;
const DEEPEST = 32;
const MOST = 0.7;
const DRAWN_IN = 0.3;

self.onmessage = ({ data: { job, nodes, from, to, weights, radii } }) => self.postMessage({ job, ...laid(nodes, from, to, weights, radii) });

function laid(nodes, from, to, weights, radii) {
  const rounds = nodes > 800 ? 140 : 300;
  const [x, y] = begin(nodes, from, to, weights);
  for (let round = 0; round < rounds; round++) step(x, y, from, to, weights, Math.sqrt(nodes) * 0.12 * (1 - round / rounds) ** 1.5 + 0.01);
  drawIn(x, y);
  apart(x, y, radii);
  return { x, y };
}

/** Those far out come nearer, so that they leave the others room. */
function drawIn(x, y) {
  const far = Array.from(x, (each, index) => Math.hypot(each, y[index])).sort((a, b) => a - b);
  const bound = far[Math.floor(far.length * MOST)] || 1;
  for (let node = 0; node < x.length; node++) {
    const away = Math.hypot(x[node], y[node]);
    const by = away > bound ? (bound + (away - bound) * DRAWN_IN) / away : 1;
    x[node] *= by;
    y[node] *= by;
  }
}

/** On a spiral, those with most links in the middle. */
function begin(nodes, from, to, weights) {
  const strengths = new Float64Array(nodes);
  from.forEach((node, edge) => { strengths[node] += weights[edge]; strengths[to[edge]] += weights[edge]; });
  const [x, y] = [new Float64Array(nodes), new Float64Array(nodes)];
  [...strengths.keys()].sort((a, b) => strengths[b] - strengths[a] || a - b).forEach((node, place) => {
    x[node] = Math.sqrt(place + 1) * Math.cos(place * GOLDEN);
    y[node] = Math.sqrt(place + 1) * Math.sin(place * GOLDEN);
  });
  return [x, y];
}

function step(x, y, from, to, weights, longest) {
  const nodes = x.length;
  const [forceX, forceY] = [new Float64Array(nodes), new Float64Array(nodes)];
  const tree = planted(x, y);
  for (let node = 0; node < nodes; node++) {
    push(tree, x, y, node, forceX, forceY);
    forceX[node] -= 0.04 * x[node];
    forceY[node] -= 0.04 * y[node];
  }
  for (let edge = 0; edge < from.length; edge++) {
    const [a, b] = [from[edge], to[edge]];
    const [dx, dy] = [x[b] - x[a], y[b] - y[a]];
    const distance = Math.hypot(dx, dy) || 1e-9;
    const pull = 0.5 * Math.log1p(weights[edge]) * Math.max(0, distance - 1.6) / distance;
    forceX[a] += pull * dx; forceY[a] += pull * dy;
    forceX[b] -= pull * dx; forceY[b] -= pull * dy;
  }
  for (let node = 0; node < nodes; node++) {
    const far = Math.hypot(forceX[node], forceY[node]);
    const bound = far > longest ? longest / far : 1;
    x[node] += forceX[node] * bound;
    y[node] += forceY[node] * bound;
  }
}

/** A tree of squares; a cell is a number, its four parts stand at 4 · cell and after. */
function planted(x, y) {
  const least = Math.min(x.reduce((a, b) => Math.min(a, b)), y.reduce((a, b) => Math.min(a, b)));
  const most = Math.max(x.reduce((a, b) => Math.max(a, b)), y.reduce((a, b) => Math.max(a, b)));
  const tree = { parts: [0, 0, 0, 0], mass: [0], sumX: [0], sumY: [0], point: [-1], size: Math.max(1e-9, most - least) };
  for (let node = 0; node < x.length; node++) plant(tree, x, y, node, least);
  return tree;
}

function plant(tree, x, y, node, least) {
  let [cell, left, top, width] = [0, least, least, tree.size];
  for (let depth = 0; ; depth++) {
    const free = tree.mass[cell] === 0;
    if (free || depth === DEEPEST) return add(tree, x, y, cell, node, free ? node : -1);
    const held = tree.point[cell];
    width /= 2;
    if (held >= 0) {
      tree.point[cell] = -1;
      add(tree, x, y, part(tree, cell, (x[held] >= left + width ? 1 : 0) | (y[held] >= top + width ? 2 : 0)), held, held);
    }
    add(tree, x, y, cell, node, -1);
    const side = (x[node] >= left + width ? 1 : 0) | (y[node] >= top + width ? 2 : 0);
    left += (side & 1) * width;
    top += (side >> 1) * width;
    cell = part(tree, cell, side);
  }
}

function add(tree, x, y, cell, node, alone) {
  tree.mass[cell]++;
  tree.sumX[cell] += x[node];
  tree.sumY[cell] += y[node];
  tree.point[cell] = alone;
}

function part(tree, cell, side) {
  if (!tree.parts[4 * cell + side]) {
    tree.parts[4 * cell + side] = tree.mass.length;
    tree.parts.push(0, 0, 0, 0);
    for (const [list, value] of [[tree.mass, 0], [tree.sumX, 0], [tree.sumY, 0], [tree.point, -1]]) list.push(value);
  }
  return tree.parts[4 * cell + side];
}

function push(tree, x, y, node, forceX, forceY) {
  const stack = [0];
  const sizes = [tree.size];
  while (stack.length) {
    const cell = stack.pop();
    const width = sizes.pop();
    if (!tree.mass[cell] || tree.point[cell] === node) continue;
    const dx = x[node] - tree.sumX[cell] / tree.mass[cell];
    const dy = y[node] - tree.sumY[cell] / tree.mass[cell];
    const square = dx * dx + dy * dy;
    const leaf = tree.point[cell] >= 0 || width < tree.size / 2 ** DEEPEST * 1.5;
    if (leaf || width * width < FAR * FAR * square) {
      const strength = tree.mass[cell] / Math.max(square, 1e-6);
      forceX[node] += strength * (square < 1e-12 ? Math.cos(node) : dx);
      forceY[node] += strength * (square < 1e-12 ? Math.sin(node) : dy);
    } else {
      for (let side = 0; side < 4; side++) {
        const below = tree.parts[4 * cell + side];
        if (below) { stack.push(below); sizes.push(width / 2); }
      }
    }
  }
}
