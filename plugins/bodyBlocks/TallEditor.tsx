import { styled } from 'styled-components'

/**
 * Room to write in: the Studio opens a text editor at 19 em, five lines of an article. It can still
 * be dragged to another height, whose inline style wins, and opened over the whole window. The column
 * may be narrower than what is in it: the toolbar folds itself up only when it is given less room.
 */
export const TallEditor = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);

  & [data-testid='pt-editor'][data-fullscreen='false'] {
    height: 70vh;
  }
`
