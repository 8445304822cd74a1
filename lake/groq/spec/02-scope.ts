import type { Section } from './vector.ts'

export const section: Section = {
  title: 'Scope: @, ^ and attributes',
  documents: [
    { _id: 'a', _type: 'team', name: 'A', members: [{ name: 'x', peers: [{ name: 'p' }] }] },
    { _id: 'b', _type: 'team', name: 'B', members: [] },
  ],
  good: [
    { query: '@', result: null },
    { query: '^', result: null },
    { query: 'name', result: null },
    { query: '*[name == "A"]._id', result: ['a'] },
    { query: '*[@.name == "A"]._id', result: ['a'] },
    { query: '*[@["name"] == "A"]._id', result: ['a'] },
    { query: '*{"self": @._id}', result: [{ self: 'a' }, { self: 'b' }] },
    {
      query: '*[_id == "a"][0]{"m": members[]{name, "team": ^.name}}',
      result: { m: [{ name: 'x', team: 'A' }] },
    },
    {
      query: '*[_id == "a"][0].members[]{"p": peers[]{name, "of": ^.name}}',
      result: [{ p: [{ name: 'p', of: 'x' }] }],
    },
    {
      query: '*[_id == "a"][0]{"p": members[].peers[]{"team": ^.name}}',
      result: { p: [{ team: 'A' }] },
    },
    {
      query: '*[_id == "a"][0]{"p": members[]{"q": peers[]{"team": ^.^.name}}}',
      result: { p: [{ q: [{ team: 'A' }] }] },
    },
    {
      query: '*{_id, "others": *[_id != ^._id]._id}',
      result: [
        { _id: 'a', others: ['b'] },
        { _id: 'b', others: ['a'] },
      ],
    },
    {
      query: '*{_id, "same": count(*[name == ^.name && count(members) == count(^.members)])}',
      result: [
        { _id: 'a', same: 1 },
        { _id: 'b', same: 1 },
      ],
    },
    { query: '*[_id == "a"]{"up": ^}', result: [{ up: null }] },
    { query: '*[count(members[name == ^.name]) == 0]._id', result: ['a', 'b'] },
    {
      query: '*[_id == $id]{"other": *[_id != $id][0]._id}',
      params: { id: 'a' },
      result: [{ other: 'b' }],
    },
  ],
  bad: [
    { query: '^name', error: /Unexpected "n"/ },
    { query: '.name', error: /Expected expression/ },
  ],
}
