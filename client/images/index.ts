export { type ImageLike, type ImageSource, imageSource } from './imageUrl.ts'
