/** Lists, decorators and annotations, the same wherever text is written. */
export const lists = [
  { title: 'Bullets', value: 'bullet' },
  { title: 'Numbers', value: 'number' },
]

export const decorators = [
  { title: 'Bold', value: 'strong' },
  { title: 'Italic', value: 'em' },
  { title: 'Superscript', value: 'sup' },
  { title: 'Subscript', value: 'sub' },
  { title: 'Underline', value: 'underline' },
  { title: 'Strike through', value: 'strike-through' },
  { title: 'Code', value: 'code' },
]
