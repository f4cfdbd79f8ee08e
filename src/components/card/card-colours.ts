// The colours of the book’s light theme; quiet words and lines are shades between them.

export const paper = '#fcf9f5';
export const ink = '#221b16';
export const quiet = '#4e4742';
export const line = '#88837e';
export const faint = '#d9d0c4';
