/** Size of a logo's file in pixels, and its empty margin as a share of the shorter side. */
export interface LogoSize {
  readonly width: number;
  readonly height: number;
  readonly inset?: number;
}

/** A rectangle in em. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

const largestArea = 52;
const smallestArea = 14;
/** How much smaller a logo's area is than one of the tier above. */
const step = 0.7;
/** Between these proportions every logo of a tier has the same area; beyond, the frame of its tier bounds it. */
const widest = 10;
const tallest = 1 / 1.4;

const areaOf = (rank: number) => Math.max(largestArea * step ** rank, smallestArea);

/** The frame that no logo of a rank leaves with what is drawn in it. */
export function logoFrame(rank: number): Box {
  const area = areaOf(rank);
  return { width: Math.sqrt(area * widest), height: Math.sqrt(area / tallest) };
}

/**
 * How large to draw a logo so that all of a rank look equally large, whatever their shape: what is drawn in them covers the
 * same area. The box is that of the whole file, its empty margin included. Between 1:1.4 and 10:1 no logo is larger than
 * one of the rank above; among the four largest ranks, between 1:2 and 14:1.
 */
export function logoBox({ width, height, inset = 0 }: LogoSize, rank: number): Box {
  const margin = 2 * Math.min(inset, 0.45) * Math.min(width, height);
  const inkWidth = width - margin;
  const inkHeight = height - margin;
  const frame = logoFrame(rank);
  const scale = Math.min(
    Math.sqrt(areaOf(rank) / (inkWidth * inkHeight)),
    frame.width / inkWidth,
    frame.height / inkHeight,
  );
  return { width: width * scale, height: height * scale };
}
