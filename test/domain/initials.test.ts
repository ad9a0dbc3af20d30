import { describe, expect, test } from 'vitest';
import { initials } from '../../src/domain/initials.js';

describe('initials', () => {
  test.each<[name: string, familyName: string | undefined, expected: string]>([
    ['Kunio Mikuriya', 'Mikuriya', 'KM'],
    ['Kunio Mikuriya', undefined, 'KM'],
    ['Pranab Kumar Das', undefined, 'PD'],
    ['Pranab Kumar Das', 'Das', 'PD'],
    ['María José Carreño Quiñones', 'Carreño Quiñones', 'MC'],
    // The family name may stand first.
    ['Nguyễn Văn An', 'Nguyễn', 'VN'],
    ['Plato', undefined, 'P'],
    ['Plato', 'Plato', 'P'],
    // Articles and particles are not what a name is known by.
    ['Ahmed Al-Khalifa', 'Al-Khalifa', 'AK'],
    ['Ahmed Al-Khalifa', undefined, 'AK'],
    ['Ludwig van Beethoven', 'van Beethoven', 'LB'],
    ['Ludwig van Beethoven', undefined, 'LB'],
    ['Alan Alda', undefined, 'AA'],
    ['danah boyd', undefined, 'db'],
    // Neither is what follows.
    ['Ann Example, PhD', undefined, 'AE'],
    ['Ann Example (she/her)', undefined, 'AE'],
    ['Sam Sample Jr.', undefined, 'SS'],
    ['Sam Sample III', undefined, 'SS'],
    ['“Ann” Example', undefined, 'AE'],
    ['O’Neill', undefined, 'O'],
    // Letters keep their marks, composed or not.
    ['Émile Åström', undefined, 'ÉÅ'],
    ['E\u0301mile Ngo', undefined, 'E\u0301N'],
    ['Ольга Петрова', undefined, 'ОП'],
    ['김철수', undefined, '김'],
    ['王 小明', '王', '小王'],
    // Letters that would join are kept apart.
    ['أحمد آل خليفة', undefined, 'أ\u00a0خ'],
    ['سلمى الخطيب', undefined, 'س\u00a0خ'],
    ['  Ann   Example ', undefined, 'AE'],
    ['7 of 9', undefined, '79'],
    ['—', undefined, ''],
    ['', undefined, ''],
  ])('%s (family name %s): %s', (name, familyName, expected) => {
    expect(initials(name, familyName)).toBe(expected);
  });
});
