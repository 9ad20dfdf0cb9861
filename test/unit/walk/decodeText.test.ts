import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeText } from '../../../src/core/walk/decodeText.ts';

const decode = (bytes: Uint8Array) => decodeText(bytes, some => new TextDecoder().decode(some));

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, { isLittleEndian }: { readonly isLittleEndian: boolean }): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(isLittleEndian ? bytes : bytes.swap16());
}

describe('decodeText', () => {
  it('reads UTF-8, with a byte order mark and without', () => {
    for (const text of ['', 'weights = 1\r\n', 'Gewichte: ä 😀 \uFFFD ﻿']) {
      assert.deepEqual(decode(utf8(text)), { text, isWronglyEncoded: false });
      assert.deepEqual(decode(utf8(`\uFEFF${text}`)), { text, isWronglyEncoded: false });
    }
  });

  it('reads UTF-16 in either order, whatever its length and place', () => {
    for (const isLittleEndian of [true, false]) {
      for (const text of ['', 'x = "ä 😀"', 'gpt-4o 😀 '.repeat(5_000)]) {
        const bytes = utf16(text, { isLittleEndian });
        const within = new Uint8Array(bytes.length + 3);
        within.set(bytes, 1);
        assert.deepEqual(decode(within.subarray(1, bytes.length + 1)), { text, isWronglyEncoded: false });
      }
    }
  });

  it('replaces and tells what is of another encoding', () => {
    const latin1 = new Uint8Array([0x61, 0xe4, 0x62]);
    assert.deepEqual(decode(latin1), { text: 'a\uFFFDb', isWronglyEncoded: true });
    const both = new Uint8Array([...utf8('\uFFFD'), 0xe4, 0x62]);
    assert.deepEqual(decode(both), { text: '\uFFFD\uFFFDb', isWronglyEncoded: true });
    const half = utf16('a\uD800b', { isLittleEndian: true });
    assert.deepEqual(decode(half), { text: 'a\uFFFDb', isWronglyEncoded: true });
    assert.deepEqual(decode(half.subarray(0, 5)), { text: 'a\uFFFD', isWronglyEncoded: true });
  });

  it('takes a NUL near the start for a binary file', () => {
    assert.equal(decode(utf8('PNG\0')), undefined);
    assert.equal(decode(utf8(`${'a'.repeat(8 * 1024 - 1)}\0`)), undefined);
    assert.equal(decode(utf8(`${'a'.repeat(8 * 1024)}\0`))?.text.length, 8 * 1024 + 1);
    assert.equal(decode(utf16('a\0b', { isLittleEndian: false })), undefined);
  });
});
