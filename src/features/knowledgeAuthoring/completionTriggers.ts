/** Characters behind which an id or a value may follow. */
export const completionTriggers = ['[', '{', '^', ':', ' ', ',', '"', '('];
