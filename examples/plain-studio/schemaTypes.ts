import { defineArrayMember, defineField, defineType } from 'sanity'

const person = defineType({
  name: 'person',
  title: 'Person',
  type: 'document',
  fields: [defineField({ name: 'name', type: 'string' })],
})

const book = defineType({
  name: 'book',
  title: 'Book',
  type: 'document',
  fields: [
    defineField({ name: 'title', type: 'string', validation: (rule) => rule.required() }),
    defineField({ name: 'subtitle', type: 'string' }),
    defineField({ name: 'slug', type: 'slug', options: { source: 'title' } }),
    defineField({ name: 'year', type: 'number' }),
    defineField({ name: 'author', type: 'reference', to: [{ type: 'person' }] }),
    defineField({ name: 'cover', type: 'image', options: { hotspot: true } }),
    defineField({ name: 'sample', type: 'file' }),
    defineField({
      name: 'publisher',
      type: 'object',
      fields: [
        defineField({ name: 'name', type: 'string' }),
        defineField({ name: 'city', type: 'string' }),
      ],
    }),
    defineField({ name: 'tags', type: 'array', of: [defineArrayMember({ type: 'string' })] }),
    defineField({
      name: 'chapters',
      type: 'array',
      of: [
        defineArrayMember({
          name: 'chapter',
          type: 'object',
          fields: [
            defineField({ name: 'title', type: 'string' }),
            defineField({ name: 'pages', type: 'number' }),
          ],
        }),
      ],
    }),
    defineField({ name: 'text', type: 'array', of: [defineArrayMember({ type: 'block' })] }),
  ],
  preview: { select: { title: 'title', subtitle: 'author.name', media: 'cover' } },
})

export const schemaTypes = [book, person]
