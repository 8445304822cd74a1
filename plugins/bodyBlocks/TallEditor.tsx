import { styled } from 'styled-components'

/**
 * Room to write in: the Studio opens a text editor at 19 em, five lines of an article. It can still
 * be dragged to another height, whose inline style wins, and opened over the whole window.
 */
export const TallEditor = styled.div`
  & [data-testid='pt-editor'][data-fullscreen='false'] {
    height: 70vh;
  }
`
