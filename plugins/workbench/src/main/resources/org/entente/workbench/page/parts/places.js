import { original } from '../shell/texts.js';

/** Where countries are on the map, whose names are not those of the workspace. */
const NAMES = {
  TUR: 'Turkey', KOR: 'Korea', PRK: 'Dem. Rep. Korea', COD: 'Dem. Rep. Congo', COG: 'Congo', CZE: 'Czech Rep.', VNM: 'Vietnam', LAO: 'Lao PDR',
  BIH: 'Bosnia and Herz.', MKD: 'Macedonia', CAF: 'Central African Rep.', DOM: 'Dominican Rep.', GNQ: 'Eq. Guinea', SSD: 'S. Sudan', ESH: 'W. Sahara',
  SWZ: 'Swaziland', CPV: 'Cape Verde', STP: 'São Tomé and Principe', ATG: 'Antigua and Barb.', VCT: 'St. Vin. and Gren.', SLB: 'Solomon Is.',
  FLK: 'Falkland Is.', CIV: 'Côte d\'Ivoire', USA: 'United States', GBR: 'United Kingdom', RUS: 'Russia', IRN: 'Iran', SYR: 'Syria', BRN: 'Brunei',
  TZA: 'Tanzania', BOL: 'Bolivia', VEN: 'Venezuela', MDA: 'Moldova', PSE: 'Palestine', TLS: 'Timor-Leste', FRO: 'Faeroe Is.',
};

/** The middle of the largest piece of each country, by the name on the map. */
export function middles(world) {
  return new Map(world.features.map(feature => [feature.properties.name, middle(feature.geometry)]));
}

/** The name on the map. */
export function placeName(id, title) {
  return NAMES[id] ?? original(id, title);
}

function middle({ type, coordinates }) {
  const rings = type === 'Polygon' ? [coordinates[0]] : coordinates.map(polygon => polygon[0]);
  // One of the shapes has a piece without a line.
  const boxes = rings.filter(Boolean).map(box);
  const largest = boxes.reduce((a, b) => (b.size > a.size ? b : a));
  return largest.middle;
}

function box(ring) {
  const [xs, ys] = [ring.map(point => point[0]), ring.map(point => point[1])];
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { size: (right - left) * (high - low), middle: [(left + right) / 2, (low + high) / 2] };
}
