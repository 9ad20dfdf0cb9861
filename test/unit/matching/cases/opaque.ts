import type { CaseGroup } from './caseTable.ts';

export const opaque: readonly CaseGroup[] = [
  {
    rule: 'no match in addresses',
    cases: [
      ['https://example.org/weights'],
      ['http://weights.example.org'],
      ['see https://example.org/a/api/key?weights=1#llm'],
      ['(https://example.org/weights)'],
      ['(https://example.org/x) ⟦weights⟧', 'weights'],
      ['[⟦weights⟧](https://example.org/weights)', 'weights'],
      ['<https://example.org/weights> ⟦weights⟧', 'weights'],
      ['"https://example.org/weights", ⟦weights⟧', 'weights'],
      ['www.weights.org'],
      ['WWW.example.org/weights'],
      ['ftp://weights'],
      ['s3://bucket/weights'],
      ['api://weights'],
      ['git+https://x/weights'],
      // Brackets that an address opens itself belong to it.
      ['https://example.org/a_(weights)'],
      ['https://example.org/{model}/weights'],
      ['见https://example.org/x。⟦权重⟧', '权重'],
      // As in VS Code, letters without a space go on with an address.
      ['见https://example.org/权重'],
      ['https://example.org/weights\n⟦weights⟧', 'weights'],
      ['⟦weights⟧ https://example.org', 'weights'],
      // A host alone, and a path, are no address.
      ['example.org/⟦weights⟧', 'weights'],
      ['./models/⟦weights⟧.bin', 'weights'],
      ['C:\\models\\⟦weights⟧', 'weights'],
      ['x = 1 // ⟦weights⟧', 'weights'],
    ],
  },
  {
    rule: 'no match in e-mail addresses',
    cases: [
      ['weights@example.org'],
      ['me@weights.org'],
      ['me.api@example.org'],
      ['<llm@example.org>'],
      ['mailto:api@example.org'],
      ['père@example.fr'],
      ['black-box@example.org'],
      // The longest match that touches none counts.
      ['⟦weight⟧ decay@example.org', 'weights'],
      ['me@example.org ⟦weights⟧', 'weights'],
      ['@⟦weights⟧', 'weights'],
      ['⟦weights⟧@2', 'weights'],
      ['请联系api@example.org'],
      ['⟦权重⟧api@example.org', '权重'],
    ],
  },
  {
    rule: 'no match in long codes',
    cases: [
      ['deadbeef01234567f89'],
      ['0123456789abcdef0f'],
      ['0xf0123456789abcdf'],
      ['aB3dE5fG7hI9LLM1jK2lM3nO4p=='],
      ['A1b2C3d4API5e6F7g8H9i0J1k2L3'],
      ['sha256:0123456789abcdef0123f'],
      ['#⟦f⟧00', 'f'],
      ['0x1⟦f⟧', 'f'],
      ['load⟦LoRA⟧⟦Weights⟧FromHttp2', 'LoRA', 'weights'],
      ['src/models/⟦weights⟧2/loader', 'weights'],
    ],
  },
];
