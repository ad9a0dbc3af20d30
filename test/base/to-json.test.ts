import { expect } from '@open-wc/testing';
import { toJson } from '../../src/base/to-json.js';

const patched = Array.prototype as unknown as { toJSON?: () => string };

describe('toJson', () => {
  afterEach(() => {
    delete patched.toJSON;
  });

  const data = { answer: ['a', 'b'], voter: 'x', none: null, left: undefined, deep: [{ n: 1 }] };

  it('writes plain data as JSON.stringify does', () => {
    expect(toJson(data)).to.equal(JSON.stringify(data));
    expect(toJson(['a'])).to.equal('["a"]');
    expect(toJson('a')).to.equal('"a"');
  });

  it('writes lists as lists, whatever a library has given them', () => {
    patched.toJSON = () => 'a string';
    expect(toJson(data)).to.equal('{"answer":["a","b"],"voter":"x","none":null,"deep":[{"n":1}]}');
  });
});
