// Makes screenshots small: a picture of text needs few colours, and a PNG with a palette needs a byte for a pixel.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

function* chunksOf(png) {
  if (!png.subarray(0, 8).equals(signature)) throw new Error('This is no PNG.');
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

/** The neighbour that is nearest to their plane (PNG specification, 9.4). */
function paeth(left, above, corner) {
  const [toLeft, toAbove] = [Math.abs(above - corner), Math.abs(left - corner)];
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** Undoes the filter of a row; `above` is the row before it. */
function unfilter(filter, row, above, step) {
  for (let i = 0; i < row.length; i++) {
    const left = i < step ? 0 : row[i - step];
    const corner = i < step ? 0 : above[i - step];
    const guess = [0, left, above[i], (left + above[i]) >> 1, paeth(left, above[i], corner)][filter];
    row[i] = (row[i] + guess) & 255;
  }
}

/** The pixels of a screenshot: 8 bits a channel, with or without alpha, not interlaced. */
function readPixels(png) {
  const chunks = [...chunksOf(png)];
  const head = chunks[0].data;
  const [width, height, depth, kind, interlaced] = [
    head.readUInt32BE(0),
    head.readUInt32BE(4),
    head[8],
    head[9],
    head[12],
  ];
  const step = { 2: 3, 6: 4 }[kind];
  if (depth !== 8 || !step || interlaced) throw new Error('Only plain PNGs of 8 bits a channel are understood.');
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const rows = inflateSync(packed);
  const colors = new Uint32Array(width * height);
  let above = new Uint8Array(width * step);
  for (let y = 0; y < height; y++) {
    const start = y * (width * step + 1);
    const row = rows.subarray(start + 1, start + 1 + width * step);
    unfilter(rows[start], row, above, step);
    for (let x = 0; x < width; x++) {
      const i = x * step;
      colors[y * width + x] = (row[i] << 16) | (row[i + 1] << 8) | row[i + 2];
    }
    above = row;
  }
  return { width, height, colors };
}

const channels = (color) => [color >> 16, (color >> 8) & 255, color & 255];

function distance(one, other) {
  const [a, b] = [channels(one), channels(other)];
  return a.reduce((sum, value, i) => sum + (value - b[i]) ** 2, 0);
}

/** The most frequent colours, none of them close to another. */
function choosePalette(colors, most) {
  const counts = new Map();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const frequent = [...counts].sort(([, one], [, other]) => other - one).map(([color]) => color);
  for (let apart = 8; ; apart *= 2) {
    const palette = [];
    for (const color of frequent) {
      if (palette.every((other) => distance(color, other) >= apart)) palette.push(color);
    }
    if (palette.length <= most) return palette;
  }
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/**
 * The same picture with at most so many colours, each pixel in the nearest of them.
 * @param {Buffer} png
 * @param {number} most at most 256
 */
export function indexedPng(png, most = 256) {
  const { width, height, colors } = readPixels(png);
  const palette = choosePalette(colors, most);
  const nearest = new Map();
  const indexOf = (color) => {
    if (!nearest.has(color)) {
      const distances = palette.map((other) => distance(color, other));
      nearest.set(color, distances.indexOf(Math.min(...distances)));
    }
    return nearest.get(color);
  };
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf(colors[y * width + x]);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
