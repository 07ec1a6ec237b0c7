import { describe, expect, test } from 'vitest';
import { Words } from '../../src/analysis/syntax/tokens.ts';

describe('the words of a text', () => {
  test.each([
    ['conn', 'conn.connect(conn, $conn, conn2, my_conn); conn', [0, 13, 43]],
    ['x', 'x', [0]],
    ['x', '', []],
    ['größe', 'let größe = größen + größe', [4, 21]],
    ['constructor', '{ constructor() {} }', [2]],
  ])('`%s` in `%s`', (word, text, places) => {
    expect(new Words(text, []).placesOf(word)).toEqual(places);
  });

  test('what is in comments is left out', () => {
    const text = 'conn /* conn */ conn // conn\nconn';
    const comments = [...text.matchAll(/\/\*.*?\*\/|\/\/.*/g)].map((match): { range: [number, number] } => ({ range: [match.index, match.index + match[0].length] }));
    expect(new Words(text, comments).placesOf('conn')).toEqual([0, 16, 29]);
  });

  // Words of few letters, so that many share a hash, and more than there is room for at first.
  test('as many as there are, whatever they hash to', () => {
    const words = Array.from({ length: 20_000 }, (_, index) => ((index * 7919) % 997).toString(3).replaceAll('0', 'a').replaceAll('1', 'b').replaceAll('2', 'c'));
    const text = words.join(' ');
    const found = new Words(text, []);
    for (const word of new Set(words)) expect(found.placesOf(word)).toEqual([...text.matchAll(new RegExp(`\\b${word}\\b`, 'g'))].map(({ index }) => index));
  });
});
