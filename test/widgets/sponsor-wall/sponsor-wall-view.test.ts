import { expect } from '@open-wc/testing';
import type { Picture, Sponsor } from '../../../src/domain/event-model.js';
import type { SponsorSection } from '../../../src/domain/sponsor-sections.js';
import { furtherWords } from '../../../src/i18n/further-words.js';
import { loadWords, wordsNow, type Words } from '../../../src/i18n/words.js';
import { sponsorWallView } from '../../../src/widgets/sponsor-wall/sponsor-wall-view.js';

const section = (sponsors: Partial<Sponsor>[], about: Partial<SponsorSection> = {}): SponsorSection => ({
  id: 'gold',
  tier: { id: 'gold', name: 'Gold' },
  kind: 'sponsor',
  rank: 1,
  sponsors: sponsors.map((sponsor, index) => ({ id: `s${index}`, name: `Name ${index}`, ...sponsor })),
  ...about,
});

const asInFeed = ({ logo }: Sponsor) => logo && { picture: logo, plate: undefined };

describe('sponsorWallView', () => {
  let words: Words;
  before(async () => {
    await loadWords('en', [], furtherWords);
    words = wordsNow('en', [], furtherWords)!;
  });

  const view = (sections: SponsorSection[], logoOf = asInFeed) => sponsorWallView(sections, logoOf, words);
  /** Width and height, in em, of a section's places. */
  const place = (rules: string, index = 0) =>
    new RegExp(`\\.section-${index}\\{--_width:([\\d.]+);--_height:([\\d.]+)\\}`).exec(rules)!.slice(1).map(Number);
  const square: Picture = { src: 'https://a.example/square.svg', width: 100, height: 100 };

  it('names a section after its tier, else after its kind', () => {
    const { sections } = view([section([{}]), section([{}], { tier: undefined, kind: 'partner' })]);
    expect(sections.map(({ title }) => title)).to.deep.equal(['Gold', 'Partners']);
  });

  it('makes places as large as the largest logo, where the feed knows their sizes', () => {
    const [width, height] = place(view([section([{ logo: square }, { logo: { ...square, width: 400 } }])]).rules);
    expect(width).to.be.closeTo(12.07, 0.01);
    expect(height).to.be.closeTo(6.03, 0.01);
  });

  it('makes places that hold any logo, where the feed does not', () => {
    const unknown = { src: 'https://a.example/unknown.svg' };
    const rules = view([section([{ logo: unknown }])]).rules;
    expect(place(rules)).to.deep.equal([19.08, 7.14]);
    // They stay as they are when the file has told its size.
    const known = () => ({ picture: { ...unknown, width: 100, height: 100 }, plate: undefined });
    expect(place(view([section([{ logo: unknown }])], known).rules)).to.deep.equal([19.08, 7.14]);
  });

  it('keeps the place of a logo whose file could not be had', () => {
    const broken = view([section([{ logo: { src: 'https://a.example/broken.svg' } }])], () => undefined);
    expect(broken.sections[0]!.onlyNames).to.equal(false);
    expect(place(broken.rules)).to.deep.equal([19.08, 7.14]);
  });

  it('lets names flow where there is no logo at all', () => {
    expect(view([section([{}, {}])]).sections[0]!.onlyNames).to.equal(true);
    expect(view([section([{}, { logo: square }])]).sections[0]!.onlyNames).to.equal(false);
  });

  it('gives each logo of the wall a rule of its own', () => {
    const { sections, rules } = view([section([{ logo: square }]), section([{ logo: square }], { rank: 2 })]);
    expect(sections.flatMap(({ items }) => items.map(({ box }) => box))).to.deep.equal([0, 1]);
    const sizes = [...rules.matchAll(/\.box-\d+\{inline-size:calc\(([\d.]+)/g)].map(([, size]) => Number(size));
    expect(sizes[1]).to.be.lessThan(sizes[0]!);
  });
});
