import type { Section } from './vector.ts'

export const section: Section = {
  title: 'Operators and precedence',
  documents: [
    { _id: 'a', n: 1, s: 'one', tags: ['x'] },
    { _id: 'b', n: 2, s: 'two' },
    { _id: 'drafts.a', n: null },
    { _id: 'versions.r.a', n: true },
  ],
  good: [
    {
      query: '[true && true, true && false, null && false, null && true, "x" && true]',
      result: [true, false, false, null, null],
    },
    {
      query: '[false || true, null || true, null || false, "x" || false]',
      result: [true, true, null, null],
    },
    { query: '[!true, !false, !null, !"x"]', result: [false, true, null, null] },
    {
      query: '[1 == 1, 1 == 1.0, "a" == "a", null == null, true == 1]',
      result: [true, true, true, true, false],
    },
    { query: '[[1] == [1], {"a": 1} == {"a": 1}, missing == null]', result: [false, false, true] },
    { query: '[1 != 2, "1" != 1, null != null]', result: [true, true, false] },
    { query: '[1 < 2, "a" < "b", false < true, 2 <= 2]', result: [true, true, true, true] },
    { query: '[1 < "2", null < 1, [1] < [2], missing > 0]', result: [null, null, null, null] },
    { query: '["a" < "B", "Z" < "a", "é" > "z"]', result: [false, true, true] },
    {
      query: '[1 in [1, 2], 3 in [1, 2], null in [null], [1] in [[1]]]',
      result: [true, false, true, false],
    },
    { query: '[1 in 1, 1 in "1"]', result: [null, null] },
    { query: '[2 in 1..3, 3 in 1..3, 3 in 1...3, 0 in 1..3]', result: [true, true, false, false] },
    { query: '["b" in "a".."c", 1 in "a".."c"]', result: [true, null] },
    { query: '*[_id in path("drafts.*")]._id', result: ['drafts.a'] },
    { query: '*[_id in path("*")]._id', result: ['a', 'b'] },
    { query: '*[_id in path("versions.**")]._id', result: ['versions.r.a'] },
    {
      query:
        '[path("drafts.a") in path("drafts.*"), path("a.b") in path("*"), path("a.b") in path("**"), 1 in path("**")]',
      result: [true, false, true, null],
      unlikeGroqJs: 'compares texts with paths only',
    },
    {
      query: '*[path(_id) in path("drafts.*")]._id',
      result: ['drafts.a'],
      unlikeGroqJs: 'as above',
    },
    { query: '*[_id in path("**.a")]._id', result: ['drafts.a', 'versions.r.a'] },
    { query: '*[n > 0]._id', result: ['a', 'b'] },
    { query: '*[!(n > 1)]._id', result: ['a'] },
    { query: '*[n == null]._id', result: ['drafts.a'] },
    { query: '*[n in [1, true]]._id', result: ['a', 'versions.r.a'] },
    { query: '*["x" in tags]._id', result: ['a'] },
    { query: '*[s in ["two"] || n == 1]._id', result: ['a', 'b'] },
    { query: '[1 + 2, 3 - 1, 2 * 3, 7 / 2, 7 % 3, 2 ** 3]', result: [3, 2, 6, 3.5, 1, 8] },
    {
      query: '["a" + "b", [1] + [2], {"a": 1, "b": 1} + {"b": 2}]',
      result: ['ab', [1, 2], { a: 1, b: 2 }],
    },
    {
      query: '["a" + 1, 1 + null, true + true, "a" - "b", 1 / 0, 0 / 0]',
      result: [null, null, null, null, null, null],
    },
    { query: '[1 + 2 * 3, (1 + 2) * 3, -2 ** 2, 2 ** 3 ** 2]', result: [7, 9, -4, 512] },
    { query: '[10 - 2 - 3, 8 / 2 / 2]', result: [5, 2] },
    {
      query: '[1 + 1 == 2 && 3 > 2, true || false && false, !false && true]',
      result: [true, true, true],
    },
    { query: '[-"x", +true, - 3]', result: [null, null, -3] },
  ],
  bad: [
    { query: '1 +', error: /Expected expression/, position: [3, 3] },
    { query: 'a &&', error: /Expected expression/ },
    { query: '!', error: /Expected expression/ },
    { query: '1 == == 2', error: /Expected expression/ },
    { query: '1 & 2', error: /Unexpected "&"/ },
    { query: '1 = 2', error: /Unexpected "="/ },
    { query: 'a desc', error: /unexpected desc/ },
    { query: '(1', error: /./ },
  ],
}
