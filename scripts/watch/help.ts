/** What `?` shows. */
export const HELP = `The specs run again whenever you save. Nothing else is needed;
these keys work without Enter:

  n  the next kata, once this one is solved
  h  the next hint
  t  timelines: what your code does when
  l  the list of katas: move, filter, search, jump
  s  the answers, when the kata is solved; before that, what is missing
  r  reset: puts the stub back and keeps your text
  u  undo: brings back the text before a reset; again, and it is taken back
  o  opens the file in your editor ($VISUAL or $EDITOR, or VS Code in its terminal)
  a  checks all katas
  ?  this page
  q  back; from the kata itself: quit

↑ ↓ space b  move in a long page
Esc          back to the kata
Ctrl-C       quits from everywhere

What you have done is kept in .progress/; npm start goes on where you were.`;
