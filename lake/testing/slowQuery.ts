const list = `[${Array.from({ length: 200 }, (_, i) => i).join()}]`

/** Takes longer than anybody waits: lists within lists, 200⁵ comparisons. */
export const slowQuery = `${`count(${list}[`.repeat(5)}@ >= 0${']) > 0'.repeat(5)}`.replace(
  / > 0$/,
  '',
)
