import type { Section } from './vector.ts'

export const section: Section = {
  title: 'Functions: global, string, array, math, dateTime',
  documents: [
    {
      _id: 'a',
      items: [{ n: 3 }, { n: 1 }, { n: null }, {}],
      mixed: [1, 'a', 1, null, 'a', true, { x: 1 }],
    },
  ],
  good: [
    {
      query: '[coalesce(null, missing, 2, 3), coalesce(), coalesce(null)]',
      result: [2, null, null],
    },
    {
      query: '[count([1, 2]), count([]), count("abc"), count(null), count(*)]',
      result: [2, 0, null, null, 1],
    },
    {
      query: '[defined(1), defined(null), defined(missing), defined(""), defined([])]',
      result: [true, false, false, true, true],
    },
    { query: '[length("abc"), length("🦵é"), length([1]), length(1)]', result: [3, 2, 1, null] },
    {
      query: '[lower("ÅB"), upper("ß"), lower(1), string::lower("A"), string::upper("a")]',
      result: ['åb', 'SS', null, 'a', 'A'],
    },
    {
      query: '[round(2.5), round(-2.5), round(2.567, 2), round(1, -1), round("1"), round(1, 1.5)]',
      result: [3, -3, 2.57, null, null, null],
    },
    {
      query: '[string(1), string(true), string("a"), string(null), string([1]), string(1.50)]',
      result: ['1', 'true', 'a', null, null, '1.5'],
    },
    {
      query:
        '[select(false => 1, true => 2, 3), select(false => 1, 3), select(null => 1), select(1 => 1, 4)]',
      result: [2, 3, null, 4],
    },
    { query: 'now()', result: '2024-06-01T12:00:00.000Z' },
    { query: 'identity()', result: 'me' },
    { query: 'global::count([1])', result: 1 },
    {
      query:
        '[string::split("a b c", " "), string::split("ab", ""), string::split("", ","), string::split(1, ",")]',
      result: [['a', 'b', 'c'], ['a', 'b'], [], null],
    },
    {
      query:
        '[string::startsWith("abc", "ab"), string::startsWith("abc", "b"), string::startsWith("a", ""), string::startsWith(1, "a")]',
      result: [true, false, true, null],
    },
    {
      query:
        '[array::join([1, "a", true], ", "), array::join([null], ","), array::join([], ","), array::join([1], 2)]',
      result: ['1, a, true', null, '', null],
    },
    {
      query: '*[0]{"u": array::unique(mixed), "c": array::compact(mixed)}',
      result: { u: [1, 'a', null, true, { x: 1 }], c: [1, 'a', 1, 'a', true, { x: 1 }] },
    },
    { query: '[array::unique("x"), array::compact(null)]', result: [null, null] },
    {
      query:
        '[array::unique([null, 1, null, missing]), array::unique([1, "1", true, "true", 1]), array::unique([[1], [1]])]',
      result: [
        [null, 1],
        [1, '1', true, 'true'],
        [[1], [1]],
      ],
      unlikeGroqJs: 'keeps every null',
    },
    {
      query:
        '[array::intersects([1, 2], [2]), array::intersects([1], [2]), array::intersects([null], [null]), array::intersects(1, [1])]',
      result: [true, false, true, null],
    },
    {
      query:
        '*[0]{"s": math::sum(items[].n), "lo": math::min(items[].n), "hi": math::max(items[].n), "av": math::avg(items[].n)}',
      result: { s: 4, lo: 1, hi: 3, av: 2 },
    },
    {
      query:
        '[math::sum([]), math::min([]), math::max([]), math::avg([]), math::sum(["1"]), math::sum(1)]',
      result: [0, null, null, null, null, null],
    },
    { query: 'dateTime("2024-01-02T03:04:05Z")', result: '2024-01-02T03:04:05Z' },
    { query: 'dateTime("2024-01-02T03:04:05.6+02:00")', result: '2024-01-02T01:04:05.600Z' },
    {
      query: '[dateTime("2024-01-02"), dateTime("soon"), dateTime(1)]',
      result: [null, null, null],
    },
    {
      query:
        '[dateTime("2024-02-29T00:00:00Z"), dateTime("2024-01-02t03:04:05z"), dateTime("9999-12-31T23:59:59Z")]',
      result: ['2024-02-29T00:00:00Z', '2024-01-02T03:04:05Z', '9999-12-31T23:59:59Z'],
      unlikeGroqJs: 'reads no lower-case t and z',
    },
    {
      query:
        '[dateTime("2024-13-01T00:00:00Z"), dateTime("2023-02-29T00:00:00Z"), dateTime("2024-02-30T00:00:00Z"), dateTime("2024-01-01T25:00:00Z"), dateTime("2024-01-01T00:60:00Z"), dateTime("2024-12-31T23:59:60Z"), dateTime("2024-01-01T00:00:00+99:00"), dateTime("2024-00-10T00:00:00Z"), dateTime("2024-04-31T00:00:00Z")]',
      result: [null, null, null, null, null, null, null, null, null],
      unlikeGroqJs: 'takes whatever has the digits',
    },
    {
      query:
        '[dateTime("9999-12-31T23:59:59Z") + 1, dateTime("0000-01-01T00:00:00Z") - 1, dateTime("2024-01-01T00:00:00Z") + 1e300, dateTime("0000-01-01T00:00:00+01:00")]',
      result: [null, null, null, null],
      unlikeGroqJs: 'writes years RFC 3339 has not, or NaN',
    },
    { query: 'dateTime("2024-01-02T00:00:00Z") + 3600', result: '2024-01-02T01:00:00Z' },
    { query: 'dateTime("2024-01-02T00:00:00Z") - 86400', result: '2024-01-01T00:00:00Z' },
    { query: 'dateTime("2024-01-02T00:00:00Z") - dateTime("2024-01-01T00:00:00Z")', result: 86400 },
    {
      query: 'dateTime("2024-01-02T00:00:00Z") > dateTime("2024-01-01T23:00:00-05:00")',
      result: false,
    },
    {
      query: 'dateTime("2024-01-02T00:00:00Z") == dateTime("2024-01-02T01:00:00+01:00")',
      result: true,
    },
    { query: 'dateTime(now()) == dateTime::now()', result: true },
    { query: 'string(dateTime("2024-01-02T03:04:05Z"))', result: '2024-01-02T03:04:05Z' },
  ],
  bad: [
    { query: 'nothing()', error: /Undefined function: nothing/, position: [0, 7] },
    { query: 'nowhere::nothing()', error: /Undefined namespace: nowhere/, position: [0, 18] },
    {
      query: 'count()',
      error: /Incorrect number of arguments to function count/,
      position: [0, 5],
    },
    { query: 'count(1, 2)', error: /Incorrect number of arguments/ },
    { query: 'select(1, 2)', error: /unexpected argument to select/ },
    { query: 'count(1', error: /Expected/ },
    { query: 'before()', error: /Undefined function: before/ },
    { query: 'media::aspect(1, 2)', error: /media library/ },
  ],
}
