import { expect, test } from 'vitest';
import { jsonPath, problemList } from '../../src/feed/problem-list.js';

test.each([
  [[], '$'],
  [['sessions', 3, 'title'], '$.sessions[3].title'],
  [['$schema'], "$['$schema']"],
  [['title', 'pt-BR'], "$.title['pt-BR']"],
  [['a b', "it's", 'back\\slash'], "$['a b']['it\\'s']['back\\\\slash']"],
  [['stepLabels', '1'], "$.stepLabels['1']"],
  [['', 'new\nline'], "$['']['new\\u000aline']"],
  [['__proto__'], '$.__proto__'],
  [['été'], "$['été']"],
])('the path of %j is %s', (place, path) => {
  expect(jsonPath(place)).toBe(path);
});

test.each([
  ['text', 'text'],
  [12, '12'],
  [true, 'true'],
  [null, '{…}'],
  [[1, 2], '[…]'],
  [{ a: 1 }, '{…}'],
  ['x'.repeat(100), 'x'.repeat(59) + '…'],
])('a problem tells of %j as %s', (found, excerpt) => {
  const list = problemList();
  list.say('error', 'wrong-type', found);
  expect(list.close()[0]!.params).toEqual({ found: excerpt });
});
