import { expect } from '@open-wc/testing';
import type { EventModel, Speaker } from '../../../src/domain/event-model.js';
import type { SpeakerGrouping } from '../../../src/domain/speaker-groups.js';
import { furtherWords } from '../../../src/i18n/further-words.js';
import { loadWords, wordsNow } from '../../../src/i18n/words.js';
import { speakerGridView } from '../../../src/widgets/speaker-grid/speaker-grid-view.js';

const speakers: Speaker[] = [
  { id: 'a', name: 'Ann', country: 'SE', category: { en: 'Academia', fr: 'Université' } },
  { id: 'b', name: 'Bob', country: 'AT', organization: 'Émile & Co' },
  { id: 'c', name: 'Cy', organization: 'Zoll' },
  { id: 'd', name: 'Dee', country: 'ZA', organization: 'East Port', category: 'Customs' },
];
const model = { event: { languages: ['en'] }, sessions: [], speakers } as unknown as EventModel;

describe('speakerGridView', () => {
  before(async () => {
    await Promise.all([loadWords('en', [], furtherWords), loadWords('fr', [], furtherWords)]);
  });

  const cases: [SpeakerGrouping, string, string[]][] = [
    ['none', 'en', [' 4']],
    ['category', 'en', ['Academia 1', 'Customs 1', 'Others 2']],
    ['country', 'en', ['Austria 1', 'South Africa 1', 'Sweden 1', 'Others 1']],
    ['country', 'fr', ['Afrique du Sud 1', 'Autriche 1', 'Suède 1', 'Autres 1']],
    ['organization', 'en', ['East Port 1', 'Émile & Co 1', 'Zoll 1', 'Others 1']],
    ['role', 'en', ['Speakers 4']],
  ];
  for (const [grouping, language, expected] of cases) {
    it(`by ${grouping}, in ${language}`, () => {
      const groups = speakerGridView(model, speakers, grouping, wordsNow(language, [], furtherWords)!);
      expect(groups.map(({ title, count }) => `${title} ${count}`)).to.deep.equal(expected);
    });
  }
});
