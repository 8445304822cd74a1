export { attentionItem } from './attentionItem.ts'
