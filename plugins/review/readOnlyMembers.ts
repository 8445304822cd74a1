import type { ObjectMember } from 'sanity'

/** The same fields, to look at: a review is recorded by "Mark as reviewed…", which notes what was read. */
export function readOnlyMembers(members: readonly ObjectMember[]): ObjectMember[] {
  return members.map((member) => {
    if (member.kind === 'field') return { ...member, field: { ...member.field, readOnly: true } }
    if (member.kind !== 'fieldSet') return member
    const { fieldSet } = member
    return { ...member, fieldSet: { ...fieldSet, members: readOnlyMembers(fieldSet.members) } }
  }) as ObjectMember[] // each is of the kind it was
}
